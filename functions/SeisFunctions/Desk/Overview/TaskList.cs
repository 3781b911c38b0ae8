using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Comparing;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Overview;

/// <summary>What needs a person, most urgent first.</summary>
public sealed class TaskList(
    CallDefinition call,
    SubmissionRegister submissions,
    ResultStore results,
    LetterRegister letters
)
{
    private const int Shown = 5;

    /// <summary>The groups that are not empty.</summary>
    public async Task<IReadOnlyList<TaskGroup>> ReadAsync(CallSummaryView view, CancellationToken cancellationToken)
    {
        TaskGroup?[] groups =
        [
            await SubmissionsAsync(view, cancellationToken),
            await CorrespondenceAsync(cancellationToken),
            await LettersAsync(
                LetterState.Failed,
                "通知が届いていません。宛先を確かめて再送するか、電話で伝えてください。",
                cancellationToken
            ),
            await LettersAsync(
                LetterState.Bounced,
                "送信した通知が返送されました。宛先を確かめて再送するか、電話で伝えてください。",
                cancellationToken
            ),
            ApplicationsOf(view),
            await LettersAsync(
                LetterState.Suppressed,
                "自動では返信していません。必要に応じて電話で連絡してください。",
                cancellationToken
            ),
        ];
        return [.. groups.OfType<TaskGroup>()];
    }

    private async Task<TaskGroup?> SubmissionsAsync(CallSummaryView view, CancellationToken cancellationToken)
    {
        if (view.Submissions.NeedsReview == 0)
            return null;
        var page = await submissions.PageAsync(
            SubmissionState.NeedsReview,
            failed: false,
            null,
            Shown,
            cancellationToken
        );
        var lines = await Task.WhenAll(
            page.Items.Select(async one => LineOf(one, await results.ReadingAsync(one.Id, cancellationToken)))
        );
        return new(
            new(Tone.Attention, "確認待ちの提出"),
            view.Submissions.NeedsReview,
            false,
            "自動では判断できない提出です。原本を見て、申請者の割当てや確認をしてください。",
            new("すべて見る", Links.Submissions(SubmissionState.NeedsReview)),
            lines
        );
    }

    private async Task<TaskGroup?> CorrespondenceAsync(CancellationToken cancellationToken)
    {
        var (found, next) = await submissions.CorrespondenceAsync(null, open: true, null, Shown, cancellationToken);
        if (found.Count == 0)
            return null;
        var lines = await Task.WhenAll(
            found.Select(async one => LineOf(one, await results.ReadingAsync(one.Id, cancellationToken)))
        );
        return new(
            new(Tone.Attention, "対応していない連絡"),
            found.Count,
            next is not null,
            "提出ではない、お問い合わせや通知、締切後の別紙・報告書等です。内容を確かめて対応してください。",
            new("すべて見る", Links.Correspondence(all: false)),
            lines
        );
    }

    private TaskLine LineOf(Submission submission, Domain.SubmissionReading? reading)
    {
        var finding = SubmissionView.FindingsOf(submission, reading).MaxBy(one => one.Severity);
        var name = call.Applicant(submission.Applicant)?.Name ?? "申請者不明";
        return new(
            new($"{name}　{submission.ReceiptNumber}", Links.Submission(submission.Id)),
            submission.Failure is { GivenUp: true } failure
                ? $"読み取りに{failure.Tries}回失敗しました。{failure.Reason}"
                : finding?.Message ?? "読み取れていません。",
            SideBySideDossier.CanCompare(submission) ? new("並べて比べる", Links.SideBySide(submission.Id)) : null
        );
    }

    private static TaskGroup? ApplicationsOf(CallSummaryView view)
    {
        var waiting = view.Everyone.Where(place => place.Status == ApplicationStatus.NeedsReview).ToList();
        return waiting.Count == 0
            ? null
            : new(
                new(Tone.Attention, "判定に確認が必要な申請"),
                waiting.Count,
                false,
                "要件の判定に人の確認が必要です。",
                new("すべて見る", Links.Applications(ApplicationStatus.NeedsReview)),
                [
                    .. waiting
                        .Take(Shown)
                        .Select(place => new TaskLine(new(place.Name, Links.Application(place.Code)), "")),
                ]
            );
    }

    private async Task<TaskGroup?> LettersAsync(LetterState state, string advice, CancellationToken cancellationToken)
    {
        var (found, next) = await letters.PageAsync(state, null, Shown, cancellationToken);
        return found.Count == 0
            ? null
            : new(
                Labels.Of(state) with
                {
                    Text = TextOf(state),
                },
                found.Count,
                next is not null,
                advice,
                new("すべて見る", Links.Letters(state)),
                [
                    .. found.Select(letter => new TaskLine(
                        new(
                            $"{Labels.Of(letter.Kind)}　{call.Applicant(letter.Applicant)?.Name ?? "申請者不明"}",
                            letter.SubmissionId is { } id ? Links.Submission(id) : Links.Application(letter.Applicant)
                        ),
                        letter.Reason ?? ""
                    )),
                ]
            );
    }

    private static string TextOf(LetterState state) =>
        state switch
        {
            LetterState.Failed => "送信に失敗した通知",
            LetterState.Bounced => "返送された通知",
            _ => "送信しなかった通知",
        };
}
