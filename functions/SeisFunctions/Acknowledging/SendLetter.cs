using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Watching;

namespace SeisFunctions.Acknowledging;

/// <summary>Queue: sends one letter, and marks it. A letter that is sent already, or is not to be sent, is left alone.</summary>
public sealed class SendLetter(LetterRegister letters, LetterStore texts, PickupSender sender, TimeProvider clock, ILogger<SendLetter> log)
{
    /// <summary>Sends one letter.</summary>
    [Function(nameof(SendLetter))]
    public async Task RunAsync([QueueTrigger("outgoing-mail")] LetterQueued message, CancellationToken cancellationToken)
    {
        if (await letters.FindAsync(message.Applicant, message.LetterId, cancellationToken) is not { State: LetterState.Queued } letter)
            return;
        using var step = Telemetry.Step("send", letter.SubmissionId ?? letter.Id);
        await sender.SendAsync(letter.Id, await texts.ReadAsync(letter.Id, cancellationToken), cancellationToken);
        await letters.MarkAsync(letter with { State = LetterState.Sent, SentAt = clock.GetUtcNow() }, cancellationToken);
        log.LetterSent(letter.Id, letter.Kind);
        Telemetry.Letter(letter.Kind, LetterState.Sent);
    }
}
