using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Reading;

/// <summary>What becomes of a submission once it is read.</summary>
/// <param name="Submission">With its new state and applicant.</param>
/// <param name="Reading">With the findings that the placing added.</param>
/// <param name="Counts">Whether it is part of its applicant's application.</param>
/// <param name="FoundAfterClosing">Whether it was on time and came to light only once the closing statement was written: a person's matter.</param>
public sealed record Placement(Submission Submission, SubmissionReading Reading, bool Counts, bool FoundAfterClosing)
{
    /// <summary>Places a submission. Pure: the deadline is compared with the time of receipt, never with a clock.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="call">The call.</param>
    /// <param name="closed">Whether the closing statement is written: then nothing is folded silently any more, unless it was folded before.</param>
    public static Placement Of(Submission submission, SubmissionReading reading, CallDefinition call, bool closed)
    {
        var early = submission.ReceivedAt < call.OpensAt;
        var foundAfterClosing = closed && submission is { OnTime: true, State: SubmissionState.Received };
        var findings = new List<Finding>(reading.Findings);
        if (!submission.OnTime)
            findings.Add(new("submission.late", Severity.Info, "締切後に到着しました。申請の内容には反映しません。"));
        if (early)
            findings.Add(new("submission.early", Severity.Warning, "公募の開始前に到着しました。事務局が確認します。"));
        if (foundAfterClosing)
            findings.Add(new("submission.foundAfterClosing", Severity.Error, "締切前に到着していましたが、締切の確定後に見つかりました。事務局が確認します。"));

        var counts = submission.OnTime && !early && !foundAfterClosing && reading.Applicant is not null;
        var state = !submission.OnTime ? SubmissionState.Late
            : !counts || NeedsPerson(findings) ? SubmissionState.NeedsReview
            : SubmissionState.Read;
        return new(submission with { State = state, Applicant = reading.Applicant }, reading with { Findings = findings }, counts, foundAfterClosing);
    }

    // What could not be opened is listed for a person even where the rest of the application is complete.
    private static bool NeedsPerson(IEnumerable<Finding> findings) => findings.Any(finding => finding.Severity >= Severity.Warning);
}
