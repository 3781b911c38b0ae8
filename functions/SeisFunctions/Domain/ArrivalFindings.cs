using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>
/// How a mail arrived, for the secretariat: in the junk folder, and what its clocks say. Only its time of receipt
/// decides; where another clock differs, that is shown, and said to a person if it would decide otherwise.
/// </summary>
public static class ArrivalFindings
{
    /// <summary>Delays of a healthy mail system stay below it: a relay tries again within some minutes.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>What should be known about the arrival of <paramref name="submission"/>.</summary>
    public static IEnumerable<Finding> Of(Submission submission, CallSchedule schedule)
    {
        if (submission.Filing is { } filing)
        {
            yield return SubmissionFinding.Filed(filing.Where, JapanTime.ToText(filing.ArrivedAt));
            yield break;
        }

        if (submission.JunkFolder is { } folder)
            yield return MailFinding.JunkFolder(folder);
        if (submission.HeaderDate is { } sent && Differs(sent))
            yield return MailFinding.DateDiffers(JapanTime.ToText(sent));
        if (submission.TracedAt is { } traced && Differs(traced))
        {
            var decides = schedule.IsOnTime(traced) != schedule.IsOnTime(submission.ReceivedAt);
            yield return decides
                ? MailFinding.TraceDecides(JapanTime.ToText(traced))
                : MailFinding.TraceDiffers(JapanTime.ToText(traced));
        }

        if (submission.ReceivedAt - submission.StoredAt > Tolerance)
            yield return MailFinding.ReceivedAfterStored();

        bool Differs(DateTimeOffset other) => (other - submission.ReceivedAt).Duration() > Tolerance;
    }
}
