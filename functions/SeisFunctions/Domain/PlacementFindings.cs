using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>
/// What is said of a submission once it is placed: what was read, as it stands after what officers did, and what
/// follows from the placing.
/// </summary>
internal static class PlacementFindings
{
    /// <summary>All findings of a submission.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="schedule">The schedule with the deadline that counts.</param>
    /// <param name="placed">What the placing is decided by.</param>
    /// <param name="tie">Whose matter it is as correspondence; null where nobody has looked.</param>
    /// <param name="confirmedBy">The officer who has let its sender in, or null.</param>
    public static IReadOnlyList<Finding> Of(
        Submission submission,
        SubmissionReading reading,
        CallSchedule schedule,
        PlacementCase placed,
        CorrespondenceTie? tie,
        string? confirmedBy
    )
    {
        IEnumerable<Finding> read = reading.Findings.Select(finding => OfSender(finding, placed, confirmedBy));
        if (!placed.IsForm && tie?.Finding is { } tied)
            read = read.Where(finding => !ApplicantFinding.LeavesUnknown(finding)).Append(tied);
        if (placed.Assigned)
            read = read.Select(Answered);
        if (placed.Collected is not null)
            read = read.Select(OfAnyFile);
        return
        [
            .. read,
            .. ArrivalFindings.Of(submission with { OnTime = placed.OnTime }, schedule),
            .. placed.IsForm ? OfSubmission(placed).Concat(BesideLate(reading, placed)).Concat(OfWithdrawal(reading))
                : placed.IsTest ? OfTest(placed)
                : placed.Collected is { } collected ? collected.Files.Select(Of)
                : OfCorrespondence(reading),
        ];
    }

    // Of a report nobody expects a form.
    private static Finding OfAnyFile(Finding finding) =>
        FileFinding.IsBesideTheForms(finding) ? finding with { Severity = Severity.Info } : finding;

    private static Finding Of(TakenFile file) =>
        (
            (file.For, file.Differences) switch
            {
                ({ } due, []) => CollectionFinding.Received(due.FullName),
                ({ } due, _) => CollectionFinding.Differs(due.FullName, string.Concat(file.Differences)),
                _ when file.Unexpected is not null => CollectionFinding.Unexpected(string.Concat(file.Differences)),
                _ => CollectionFinding.Unclear(string.Concat(file.Differences)),
            }
        ) with
        {
            File = file.File.Name,
        };

    // What the mail server found stays said; what follows from it is over once an officer has let the submission count.
    private static Finding OfSender(Finding finding, PlacementCase placed, string? confirmedBy) =>
        placed.Standing switch
        {
            _ when !SenderFinding.IsUnauthenticated(finding) => finding,
            SenderStanding.Held => placed.OnTime ? SenderFinding.Waiting(finding) : finding,
            _ => SenderFinding.Confirmed(finding, confirmedBy),
        };

    private static IEnumerable<Finding> OfSubmission(PlacementCase placed)
    {
        if (!placed.OnTime && !placed.IsUnfiled)
            yield return placed.Admitted ? SubmissionFinding.LateAdmitted() : SubmissionFinding.Late();
        if (placed.Early)
            yield return SettledIf(placed.Assigned || placed.Admitted, SubmissionFinding.Early());
        if (placed.FoundAfterClosing)
            yield return SettledIf(!placed.IsHeldAfterClosing, SubmissionFinding.FoundAfterClosing());
    }

    // A letter of withdrawal is a file of the submission before the deadline.
    private static IEnumerable<Finding> OfWithdrawal(SubmissionReading reading) =>
        reading.Withdraws ? [MailFinding.Withdrawal()] : [];

    // With a form of an application the mail is late as a whole: what else it brings is named, or nobody looks for it.
    private static IEnumerable<Finding> BesideLate(SubmissionReading reading, PlacementCase placed) =>
        placed.IsLate
            ? reading
                .Collected.Where(file => file.TellsItself)
                .Select(file => CollectionFinding.BesideLate() with { File = file.Name })
            : [];

    private static IEnumerable<Finding> OfTest(PlacementCase placed) =>
        placed.IsFilledTest ? [SettledIf(placed.Settled, SubmissionFinding.FilledTest())]
        : placed.IsTestThatMayAsk ? [SettledIf(placed.Settled, SubmissionFinding.TestThatMayAsk())]
        : [SubmissionFinding.Test()];

    private static IEnumerable<Finding> OfCorrespondence(SubmissionReading reading)
    {
        if (reading.IsAnnex)
            yield return ApplicantFinding.Annex();
        else if (!reading.Findings.Any(MailFinding.Is))
            yield return reading.MissingFiles?.Finding ?? MailFinding.NoFiles();
    }

    // A person has answered the question of whose application it is.
    private static Finding Answered(Finding finding) =>
        SettledIf(ApplicantFinding.IsAnsweredByAssigning(finding), finding);

    private static Finding SettledIf(bool isSettled, Finding finding) =>
        isSettled ? finding with { Severity = Severity.Info } : finding;
}
