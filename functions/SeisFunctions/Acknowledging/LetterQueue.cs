using System.Text.Json;
using Azure.Storage.Queues;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>The queue between the outbox and the sender.</summary>
public sealed class LetterQueue(QueueServiceClient queues)
{
    // A message may be hidden for seven days.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    private readonly QueueClient _queue = queues.GetQueueClient(StorageNames.LetterQueue);

    /// <summary>Asks for a letter to be sent after a while. Asking twice is harmless.</summary>
    public Task SendAsync(Letter letter, TimeSpan wait, CancellationToken cancellationToken) =>
        _queue.SendMessageAsync(
            JsonSerializer.Serialize(new LetterQueued(letter.Applicant, letter.Id)),
            visibilityTimeout: wait < Longest
                ? TimeSpan.FromSeconds(Math.Max(0, Math.Ceiling(wait.TotalSeconds)))
                : Longest,
            timeToLive: TimeSpan.FromSeconds(-1),
            cancellationToken: cancellationToken
        );
}
