using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Invocation;
using SeisFunctions.EmbeddedHost.Settings;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost.Queues;

/// <summary>
/// Runs one queue function: takes messages in batches, hides them while they run, deletes what succeeded, shows again
/// what failed, and puts aside what failed too often.
/// </summary>
internal sealed class QueueListener(
    FunctionInvoker invoker,
    QueueSettings settings,
    HostSettings host,
    Shutdown shutdown,
    IServiceScopeFactory scopes,
    StorageReach reach,
    ILogger logger
)
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);
    private readonly QueueClient _queue = Client((QueueTrigger)invoker.Function.Trigger, "");

    // As in the runtime, a poison queue has no poison queue of its own: what fails there comes back until it succeeds.
    private readonly QueueClient? _poison = ((QueueTrigger)invoker.Function.Trigger).IsPoison
        ? null
        : Client((QueueTrigger)invoker.Function.Trigger, QueueTrigger.PoisonSuffix);

    private readonly int _threshold = settings.NewBatchThreshold ?? settings.BatchSize / 2;

    /// <summary>Makes the queue if it is missing.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken) =>
        await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>Takes messages until the host stops, then waits for what runs.</summary>
    public async Task RunAsync()
    {
        var running = new HashSet<Task>();
        var pause = new PollingInterval(settings.MaxPollingInterval);
        while (!shutdown.StopTaking.IsCancellationRequested)
        {
            running.RemoveWhere(task => task.IsCompleted);
            if (running.Count > _threshold)
            {
                await Task.WhenAny(running);
                continue;
            }

            var messages = await TakeAsync();
            running.UnionWith(messages.Select(message => Task.Run(() => ProcessAsync(message))));
            if (messages.Length > 0)
                pause.Reset();
            else
                await PauseAsync(pause.Next());
        }

        await Task.WhenAll(running);
    }

    private async Task<QueueMessage[]> TakeAsync()
    {
        try
        {
            var messages = await ReceiveAsync();
            reach.Answered(_queue.Uri);
            return messages;
        }
        catch (OperationCanceledException) when (shutdown.CancelRunning.IsCancellationRequested)
        {
            return [];
        }
        catch (Exception e) // whatever the network or the service came up with, the function must not stay deaf
        {
            if (!reach.IsUnreachable(_queue.Uri, e))
                logger.QueueUnreadable(_queue.Name, Faults.Describe(e));
            return [];
        }
    }

    // Not cancelled by the stop: an answer thrown away would leave its messages hidden until their lease ends.
    private async Task<QueueMessage[]> ReceiveAsync()
    {
        try
        {
            return await _queue.ReceiveMessagesAsync(settings.BatchSize, host.MessageLease, shutdown.CancelRunning);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await PrepareAsync(shutdown.CancelRunning); // deleted under way
            return [];
        }
    }

    private async Task PauseAsync(TimeSpan pause) =>
        await Task.Delay(pause, shutdown.StopTaking).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private async Task ProcessAsync(QueueMessage message)
    {
        try
        {
            await using var lease = new MessageLease(_queue, message, host.MessageLease, logger);
            await SettleAsync(message, lease, await TryAsync(message));
        }
        catch (Exception e) // the storage's: the message comes back by itself
        {
            logger.MessageUnsettled(message.MessageId, _queue.Name, Faults.Describe(e));
        }
    }

    private async Task<Outcome> TryAsync(QueueMessage message)
    {
        if (shutdown.StopTaking.IsCancellationRequested)
            return Outcome.NotRun; // taken while the stop came
        // Counted once too often: the process itself died of it, each time before it could be put aside.
        if (_poison is not null && message.DequeueCount > settings.MaxDequeueCount)
            return Outcome.Failed;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await invoker.InvokeAsync(
                message,
                QueueMessageReader.BindingData(message),
                scope.ServiceProvider,
                finish: null,
                shutdown.CancelRunning
            );
            return Outcome.Succeeded;
        }
        catch (OperationCanceledException) when (shutdown.CancelRunning.IsCancellationRequested)
        {
            return Outcome.NotRun;
        }
        catch (Exception) // logged by the invoker; whatever it is, the message is tried again
        {
            return Outcome.Failed;
        }
    }

    private Task SettleAsync(QueueMessage message, MessageLease lease, Outcome outcome) =>
        outcome switch
        {
            Outcome.Succeeded => lease.DeleteAsync(),
            Outcome.NotRun => lease.ReleaseAsync(TimeSpan.Zero),
            _ when _poison is null => Task.CompletedTask, // stays hidden until its lease ends, which keeps a hopeless one from spinning
            _ when message.DequeueCount >= settings.MaxDequeueCount => PutAsideAsync(_poison, message, lease),
            _ => lease.ReleaseAsync(settings.VisibilityTimeout),
        };

    // Copied first, deleted after: a crash in between doubles the message instead of losing it.
    private async Task PutAsideAsync(QueueClient poison, QueueMessage message, MessageLease lease)
    {
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(message.Body, timeToLive: Forever);
        await lease.DeleteAsync();
        logger.MessagePoisoned(message.MessageId, _queue.Name, message.DequeueCount, poison.Name);
    }

    // Bodies are decoded by the reader and copied as they are, so that what cannot be decoded still gets to the poison
    // queue.
    private static QueueClient Client(QueueTrigger trigger, string suffix) =>
        new(trigger.ConnectionString, trigger.Queue + suffix, new() { MessageEncoding = QueueMessageEncoding.None });

    private enum Outcome
    {
        Succeeded,
        Failed,
        NotRun,
    }
}
