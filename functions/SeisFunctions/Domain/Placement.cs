using SeisFunctions.Calls;
using SeisFunctions.Forms;
using SeisFunctions.Reading;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Domain;

/// <summary>What becomes of a submission once it is read.</summary>
/// <param name="Submission">With its new state and applicant.</param>
/// <param name="Reading">With the findings that the placing added.</param>
/// <param name="Counts">Whether it is part of its applicant's application.</param>
/// <param name="HeldAfterClosing">Whether it was on time, came to light only once the closing statement was written, and no person has ruled about it.</param>
/// <param name="ChangesClosed">Whether it becomes part of an application after closing, because an officer let it: the final letter must be written again.</param>
/// <param name="Schedule">The schedule with the deadline that it was judged by.</param>
/// <param name="LeftApplicants">Prefectures of whose applications it may have been part and is not any more.</param>
public sealed record Placement(
    Submission Submission, SubmissionReading Reading, bool Counts, bool HeldAfterClosing, bool ChangesClosed, CallSchedule Schedule,
    IReadOnlyList<string> LeftApplicants)
{
    /// <summary>Places a submission. Pure: the deadline is compared with the time of receipt, never with a clock; what a person ruled goes before every rule.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="schedule">The schedule with the deadline that counts.</param>
    /// <param name="closed">Whether the register is sealed for the closing statement: then nothing is folded silently any more, unless it was folded before.</param>
    public static Placement Of(Submission submission, SubmissionReading reading, CallSchedule schedule, bool closed)
    {
        var assigned = submission.Ruling is { Kind: RulingKind.Assigned };
        var applicant = assigned ? submission.Ruling!.Applicant : reading.Applicant;
        var admitted = submission.Admission is not null;
        var onTime = schedule.IsOnTime(submission.ReceivedAt);
        var early = submission.ReceivedAt < schedule.OpensAt;
        var foundAfterClosing = IsFoundAfterClosing(submission, schedule, closed);
        var held = foundAfterClosing && !assigned && !admitted;

        List<Finding> findings = [.. assigned ? reading.Findings.Select(Settled) : reading.Findings, .. ArrivalFindings.Of(submission with { OnTime = onTime }, schedule)];
        if (!onTime)
            findings.Add(new("submission.late", Severity.Info, admitted ? "締切後に到着しましたが、担当者が受理しました。" : "締切後に到着しました。申請の内容には反映しません。"));
        if (applicant is not null && !assigned && BringsNothing(reading) && !reading.Findings.Any(finding => finding.Code.StartsWith("mail.", StringComparison.Ordinal)))
            findings.Add(new("mail.noFiles", Severity.Warning, "添付ファイルのない電子メールのため、申請には反映していません。様式は電子メールに添付してお送りください。"));
        if (early)
            findings.Add(new("submission.early", assigned || admitted ? Severity.Info : Severity.Warning, "公募の開始前に到着しました。事務局が確認します。"));
        if (foundAfterClosing)
            findings.Add(new("submission.foundAfterClosing", held ? Severity.Error : Severity.Info, "締切前に到着していましたが、締切の確定後に見つかりました。事務局が確認します。"));

        var counts = (onTime || admitted) && !held && applicant is not null
            && (assigned || !((early && !admitted) || IsDoubtful(reading) || BringsNothing(reading)));
        var state = !onTime && !admitted && !IsReply(reading) ? SubmissionState.Late
            : NeedsPerson(findings) || (!counts && !IsOurs(reading)) ? SubmissionState.NeedsReview
            : SubmissionState.Read;
        return new(
            submission with { OnTime = onTime, State = state, Applicant = applicant, FoundAfterClosing = foundAfterClosing },
            reading with { Findings = findings, Correspondence = assigned ? reading.Correspondence.OfApplication() : reading.Correspondence },
            counts, held, counts && closed && (foundAfterClosing || !onTime), schedule, LeftBy(submission, reading, counts ? applicant : null));
    }

    /// <summary>Places a submission that a person has rejected: it is part of nothing, whatever was read from it.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="kept">What was read from it before, or nothing.</param>
    /// <param name="schedule">The schedule with the deadline that counts.</param>
    /// <param name="closed">Whether the register is sealed for the closing statement.</param>
    public static Placement OfRejected(Submission submission, SubmissionReading kept, CallSchedule schedule, bool closed) => new(
        submission with
        {
            OnTime = schedule.IsOnTime(submission.ReceivedAt),
            State = SubmissionState.Rejected,
            Applicant = null,
            FoundAfterClosing = IsFoundAfterClosing(submission, schedule, closed),
        },
        kept, Counts: false, HeldAfterClosing: false, ChangesClosed: false, schedule, LeftBy(submission, kept, null));

    private static bool IsFoundAfterClosing(Submission submission, CallSchedule schedule, bool closed) =>
        submission.FoundAfterClosing
        || (closed && schedule.IsOnTime(submission.ReceivedAt) && submission.Admission is null && submission.State is (SubmissionState.Received or SubmissionState.Late));

    // A forged mail must not replace an application: it waits until a person has made sure of its sender, and assigns it.
    private static bool IsDoubtful(SubmissionReading reading) => reading.Authenticity.Outcome == AuthenticityOutcome.Failed;

    // A question, or the notice that somebody is absent, names an applicant and brings nothing: it must neither begin an application nor move its time of
    // receipt. A link to a file may be to a form.
    private static bool BringsNothing(SubmissionReading reading) =>
        reading.Files.Count == 0
        && (!reading.Findings.Any(finding => finding.Code.StartsWith("file.", StringComparison.Ordinal))
            || reading.Findings.Any(finding => finding.Code is "mail.bounce" or "mail.autoReply"));

    // Nothing to do for a person whose own letter it is.
    private static bool IsOurs(SubmissionReading reading) => reading.Findings.Any(finding => finding.Code == "mail.own");

    // It waits for a person at any time.
    private static bool IsReply(SubmissionReading reading) => reading.Findings.Any(finding => finding.Code == "mail.reply");

    // What could not be opened is listed for a person even where the rest of the application is complete.
    private static bool NeedsPerson(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity >= Severity.Warning);

    // A person has answered the question of whose application it is.
    private static Finding Settled(Finding finding) =>
        ApplicantSignal.IsInDoubt(finding.Code) ? finding with { Severity = Severity.Info } : finding;

    // Only where a person has ruled, now or before: the others were never part of another application.
    private static IReadOnlyList<string> LeftBy(Submission submission, SubmissionReading reading, string? applicant) =>
        submission.Ruling is null && submission.FormerApplicants.Count == 0
            ? []
            : [.. submission.FormerApplicants.Append(submission.Applicant).Append(reading.Applicant).OfType<string>().Distinct().Where(other => other != applicant)];
}
