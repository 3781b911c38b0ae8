using System.Text.Json;
using Azure.Storage.Queues;

namespace SeisFunctions.Storing;

/// <summary>The queue between receiving and reading.</summary>
public sealed class SubmissionQueue(QueueServiceClient queues)
{
    private readonly QueueClient _queue = queues.GetQueueClient(StorageNames.SubmissionQueue);

    /// <summary>Asks for a submission to be read, at once or after a while. Asking twice is harmless.</summary>
    public Task SendAsync(SubmissionReceived message, CancellationToken cancellationToken, TimeSpan? after = null) =>
        _queue.SendMessageAsync(
            JsonSerializer.Serialize(message),
            after,
            timeToLive: TimeSpan.FromSeconds(-1),
            cancellationToken
        );
}
