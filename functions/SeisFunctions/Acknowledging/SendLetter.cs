using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>Queue: sends one letter.</summary>
public sealed class SendLetter(Dispatch dispatch)
{
    /// <summary>Sends one letter, or has the queue wait for its next try.</summary>
    [Function(nameof(SendLetter))]
    public Task RunAsync([QueueTrigger("outgoing-mail")] LetterQueued message, CancellationToken cancellationToken) =>
        dispatch.SendAsync(message, cancellationToken);
}
