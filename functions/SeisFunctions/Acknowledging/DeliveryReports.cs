using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Acknowledging;

/// <summary>Ties notices of mail systems to the letters that they are about.</summary>
public sealed class DeliveryReports(
    LetterRegister letters,
    IOptions<SenderOptions> options,
    ILogger<DeliveryReports> log
)
{
    /// <summary>
    /// Writes a notice onto its letter. Doing it again changes nothing; that it is delayed never replaces that it has
    /// failed.
    /// </summary>
    /// <param name="notice">What the notice says.</param>
    /// <param name="submission">The notice as it stands in the register.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    public async Task RecordAsync(DeliveryNotice notice, Submission submission, CancellationToken cancellationToken)
    {
        var report = new DeliveryReport(submission.ReceivedAt, notice.Status, notice.Failed, submission.Id);
        foreach (
            var about in notice
                .MessageIds.Select(id => LetterMessageId.Read(id, options.Value.From))
                .OfType<LetterQueued>()
                .Distinct()
        )
        {
            var letter = await letters.ChangeAsync(
                about.Applicant,
                about.LetterId,
                before => With(before, report),
                cancellationToken
            );
            if (letter?.Report != report)
                continue;
            log.LetterReported(letter.Id, report.Status ?? "no status", report.Failed);
            if (letter.State == LetterState.Bounced)
                Instruments.Letter(letter.Kind, LetterState.Bounced);
        }
    }

    private static Letter With(Letter letter, DeliveryReport report) =>
        letter.Report == report || (letter.Report is { Failed: true } && !report.Failed)
            ? letter
            : letter with
            {
                Report = report,
                State = report.Failed && letter.State == LetterState.Sent ? LetterState.Bounced : letter.State,
                Reason =
                    report.Failed && letter.State == LetterState.Sent
                        ? "送信先に届かず、返送されました。電話等でご連絡ください。"
                        : letter.Reason,
            };
}
