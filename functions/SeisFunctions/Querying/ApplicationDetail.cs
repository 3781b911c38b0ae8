using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>An application in full.</summary>
/// <param name="Summary">As the list shows it; its members stand beside the others.</param>
/// <param name="StatusText">Its status in Japanese.</param>
/// <param name="ComputedStatus">What the rules say; differs from the status where a person decided.</param>
/// <param name="Decision">What a person decided, or null.</param>
/// <param name="Requirements">The requirements, in the order of the call.</param>
/// <param name="Findings">All findings that matter.</param>
/// <param name="Forms">The forms as read, with the submission that each came with.</param>
/// <param name="ListedMunicipalities">The municipalities listed in 様式2.</param>
/// <param name="Declaration">Bonus: rests on a declaration under the 広域リージョン連携推進要綱.</param>
/// <param name="Submissions">On-time submissions, oldest first.</param>
/// <param name="Acknowledgements">Letters, oldest first.</param>
/// <param name="RuleSet">Which rules decided.</param>
/// <param name="ReaderVersion">Which reader read.</param>
/// <param name="InputHash">Hash over what went in.</param>
public sealed record ApplicationDetail(
    [property: System.Text.Json.Serialization.JsonIgnore] ApplicationView Summary,
    string StatusText,
    ApplicationStatus ComputedStatus,
    ApplicationDecision? Decision,
    IReadOnlyList<RequirementView> Requirements,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<FormView> Forms,
    IReadOnlyList<ListedMunicipality> ListedMunicipalities,
    bool Declaration,
    IReadOnlyList<HistoryEntry> Submissions,
    IReadOnlyList<LetterView> Acknowledgements,
    string RuleSet,
    string ReaderVersion,
    string InputHash
) : ApplicationView(Summary)
{
    /// <summary>The tables of all forms, row by row.</summary>
    public IReadOnlyList<TableView> Tables { get; init; } = [];

    /// <summary>Findings that a person has settled, with who and why.</summary>
    public IReadOnlyList<SettledFinding> Settled { get; init; } = [];

    /// <summary>The last acts on it and on its submissions, newest first.</summary>
    public IReadOnlyList<AuditEntry> Acts { get; init; } = [];

    /// <summary>What acts name that rest on what is shown (<c>If-Match</c>).</summary>
    public string? Version { get; init; }

    /// <summary>The same with the version that it is. Acts rest on all but its letters.</summary>
    public ApplicationDetail WithVersion()
    {
        var bare = this with { Version = null };
        return this with
        {
            Version = SeenVersion
                .Of(Acts is [var newest, ..] ? newest.Number : 0, bare with { Acknowledgements = [], Acts = [] })
                .Showing(bare)
                .ToString(),
        };
    }

    /// <summary>Puts an application's row, result, submissions and letters together.</summary>
    public static ApplicationDetail Of(
        ApplicationRow row,
        ApplicationResult result,
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Letter> letters,
        CallDefinition call,
        bool afterDeadline
    ) =>
        new(
            ApplicationView.Of(row, afterDeadline) with
            {
                Damaged = row.IsDamaged || result.IsDamaged,
            },
            OutcomeText.Of(row.StatusAt(afterDeadline)),
            row.ComputedAt(afterDeadline),
            row.Decision,
            [.. result.Verdict.Requirements.Select(judgement => RequirementView.Of(judgement, call))],
            FindingWords.For(result.Verdict.Findings, Audience.Officer, !afterDeadline),
            [.. result.Application.Forms.Values.Select(FormView.Of)],
            result.Verdict.Municipalities,
            result.Verdict.Declaration,
            [
                .. submissions.Select(submission => new HistoryEntry(
                    submission.Id,
                    submission.ReceiptNumber,
                    submission.ReceivedAt,
                    submission.State,
                    [
                        .. result
                            .Application.Forms.Values.Where(form => form.SubmissionId == submission.Id)
                            .Select(form => form.Reading.FormName),
                    ],
                    [
                        .. result
                            .Application.Parts.Where(part => part.SubmissionId == submission.Id)
                            .Select(part => SubmissionPart.Of(part, submission, call)),
                    ]
                )),
            ],
            LetterView.Of(letters),
            result.RuleSet,
            result.ReaderVersion,
            result.InputHash
        )
        {
            Tables = [.. result.Application.Forms.Values.SelectMany(form => TableView.Of(form, call))],
            Settled = result.Verdict.Settled,
        };
}

/// <summary>A requirement with its judgement.</summary>
/// <param name="Id">Its name in paths.</param>
/// <param name="Number">Its number as printed.</param>
/// <param name="Title">A few words.</param>
/// <param name="Outcome">The judgement.</param>
/// <param name="Reason">Why, in Japanese.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record RequirementView(
    string Id,
    RequirementNumber Number,
    string Title,
    RequirementOutcome Outcome,
    string Reason,
    IReadOnlyList<Evidence> Evidence
)
{
    /// <summary>What a person said, or null.</summary>
    public PersonsWord? Person { get; init; }

    /// <summary>What the rules say, where a person has said something.</summary>
    public MachineJudgement? Machine { get; init; }

    /// <summary>The view of a judgement.</summary>
    public static RequirementView Of(Judgement judgement, CallDefinition call) =>
        new(
            judgement.Id,
            call.Requirement(judgement.Id).Number,
            call.Requirement(judgement.Id).Title,
            judgement.Outcome,
            judgement.Reason,
            judgement.Evidence
        )
        {
            Person = judgement.Person,
            Machine = judgement.Machine,
        };
}

/// <summary>A form as read.</summary>
/// <param name="Form">Its name: 様式1.</param>
/// <param name="SubmissionId">The submission that it came with.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="Fields">By label.</param>
public sealed record FormView(
    string Form,
    string SubmissionId,
    string File,
    string Sha256,
    IReadOnlyDictionary<string, FieldView> Fields
)
{
    /// <summary>The view of a form version.</summary>
    public static FormView Of(FormVersion version) =>
        new(
            version.Reading.FormName,
            version.SubmissionId,
            version.File,
            version.Sha256,
            FieldView.Of(version.Reading)
        );
}

/// <summary>A submission in the history of an application.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ReceiptNumber">受付番号.</param>
/// <param name="ReceivedAt">Time of receipt.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Forms">The forms that the application takes from it; empty if later ones replaced them.</param>
/// <param name="Parts">What became of each form in it.</param>
public sealed record HistoryEntry(
    string Id,
    string ReceiptNumber,
    DateTimeOffset ReceivedAt,
    SubmissionState State,
    IReadOnlyList<string> Forms,
    IReadOnlyList<SubmissionPart> Parts
);

/// <summary>The part of one form of a submission in the application.</summary>
/// <param name="Form">Its name: 様式1.</param>
/// <param name="File">Name of the file as its sender wrote it, or null if it is not known any more.</param>
/// <param name="Sha256">Hash of the file.</param>
/// <param name="State">Whether it counts.</param>
/// <param name="Other">受付番号 of the submission that superseded it, or that brought the same file before; null if it
/// counts.</param>
public sealed record SubmissionPart(string Form, string? File, string Sha256, FormPartState State, string? Other)
{
    internal static SubmissionPart Of(FormPart part, Submission submission, CallDefinition call) =>
        new(
            call.Form(part.FormId).Name,
            submission.Attachments.FirstOrDefault(file => file.Sha256 == part.Sha256)?.Name,
            part.Sha256,
            part.State,
            part.Other is { } other ? SubmissionId.ReceiptNumber(other) : null
        );
}
