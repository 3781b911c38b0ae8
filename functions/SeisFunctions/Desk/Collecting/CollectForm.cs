using SeisFunctions.Collecting;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Intake;

namespace SeisFunctions.Desk.Collecting;

/// <summary>The form by which an officer says for which collection a mail is.</summary>
public sealed class CollectForm(SubmissionActs submissions, CollectionFolding collections)
{
    private const string Word = "collect";

    // Between a collection and what of it, in the value of a choice.
    private const char Between = '~';

    /// <summary>The button on the page of a mail that may bring something.</summary>
    internal static IReadOnlyList<Link> LinksFor(Submission submission) =>
        submission is { OnTime: false, Applicant: not null, Attachments.Count: > 0 }
        && (submission.Collects || submission.State is SubmissionState.NeedsReview or SubmissionState.Late)
            ? [new("提出物として扱う", $"{Links.Submission(submission.Id)}/acts/{Word}")]
            : [];

    /// <summary>The form, or null where nothing is due from the applicant.</summary>
    internal async Task<DeskAct?> FindAsync(string act, Submission submission, CancellationToken cancellationToken)
    {
        if (act != Word || submission.Applicant is not { } applicant)
            return null;
        var due = (await collections.BookOfAsync(applicant, cancellationToken))?.Due ?? [];
        return new(
            Word,
            "提出物として扱う",
            due.Count == 0
                ? "この申請者には、締切後に提出を求めているものがありません（候補に選定した申請者だけが対象です）。"
                : "このメールのファイルを、選んだ提出物として受け取ったものとします。期限後の申請としては扱わず、申請の内容も変わりません。差出人が確認できないメールも受け取ったことになりますので、原本を確認してから行ってください。",
            [
                new(
                    Word,
                    "提出物",
                    ActFieldKind.Choice,
                    submission.Assignment is { Item: { } item } before ? $"{before.Collection}{Between}{item}" : "",
                    true,
                    Options: [.. due.Select(one => new Choice(ValueOf(one), one.FullName, false))]
                ),
            ],
            (values, who, cancellation) =>
                values[Word].Split(Between) is [var collection, var what]
                    ? submissions.CollectAsync(submission.Id, collection, what, who, cancellation)
                    : Task.FromResult<Refusal?>(Refusal.Invalid("提出物", "一覧から選んでください。"))
        )
        {
            NoteRequired = true,
        };
    }

    private static string ValueOf(DueItem due) => $"{due.Collection}{Between}{due.Item}";
}
