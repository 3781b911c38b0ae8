using Azure.Storage.Queues;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;

namespace SeisFunctions.Watching;

/// <summary>
/// Looks at the intake from outside: its call, its mailbox, its queues. A fixed number of storage operations, however
/// much there is.
/// </summary>
public sealed class IntakeWatch(
    CallDefinition call,
    CallRegister calls,
    MailboxRegister mailbox,
    CollectionRegister collections,
    LetterRegister letters,
    QueueServiceClient queues,
    TimeProvider clock
)
{
    // More are no other alert.
    private const int MostOverdue = 1_000;

    /// <summary>As it is now.</summary>
    public async Task<IntakeStatus> LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var progress = await calls.ReadAsync(cancellationToken);
        var state = progress.StateAt(now, call.Schedule);
        var unreleased = await letters.UnreleasedSinceAsync(now, cancellationToken);
        var polled = (await mailbox.ReadAsync(cancellationToken)).LastSuccessfulPoll;
        return new(
            now,
            state,
            state == CallState.Closing ? (now - progress.Of(call.Schedule).Deadline).TotalSeconds : 0,
            unreleased is { } since ? (now - since).TotalSeconds : 0,
            polled is { } at ? (now - at).TotalSeconds : null,
            call.Collections.Count == 0 ? 0 : await collections.OverdueAsync(now, MostOverdue, cancellationToken),
            await Task.WhenAll(StorageNames.Queues.Select(name => LookAsync(name, cancellationToken)))
        );
    }

    private async Task<QueueStatus> LookAsync(string name, CancellationToken cancellationToken)
    {
        var queue = queues.GetQueueClient(name);
        var properties = await queue.GetPropertiesAsync(cancellationToken);
        var first = await queue.PeekMessageAsync(cancellationToken);
        // Both times are the storage service's, so a rehearsal clock does not matter.
        var age = first.Value?.InsertedOn is { } inserted ? first.GetRawResponse().Headers.Date - inserted : null;
        return new(name, properties.Value.ApproximateMessagesCount, age?.TotalSeconds);
    }
}
