using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using SeisFunctions.EmbeddedHost.Invocation;

namespace SeisFunctions.EmbeddedHost.Queues;

/// <summary>
/// Keeps one message hidden from other hosts while its function runs, and settles it afterwards. Every renewal gives a
/// new receipt.
/// </summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _settled = new();
    private readonly Task _renewing;
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan duration, ILogger logger)
    {
        (_queue, _message, _logger, _receipt) = (queue, message, logger, message.PopReceipt);
        _renewing = RenewAsync(duration);
    }

    /// <summary>The message is done.</summary>
    public async Task DeleteAsync()
    {
        await StopRenewingAsync();
        await _queue.DeleteMessageAsync(_message.MessageId, _receipt);
    }

    /// <summary>The message shall be tried again after <paramref name="pause"/>.</summary>
    public async Task ReleaseAsync(TimeSpan pause)
    {
        await StopRenewingAsync();
        await _queue.UpdateMessageAsync(_message.MessageId, _receipt, (string?)null, pause);
    }

    public async ValueTask DisposeAsync()
    {
        await StopRenewingAsync();
        _settled.Dispose();
    }

    private async Task StopRenewingAsync()
    {
        await _settled.CancelAsync();
        await _renewing;
    }

    private async Task RenewAsync(TimeSpan duration)
    {
        // The machine's clock, also under a rehearsal clock: the storage service measures visibility by its own.
        using var timer = new PeriodicTimer(duration / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(_settled.Token))
                _receipt = (await _queue.UpdateMessageAsync(_message.MessageId, _receipt, (string?)null, duration))
                    .Value
                    .PopReceipt;
        }
        catch (OperationCanceledException)
        {
            // settled
        }
        catch (Exception e) // the storage's: the function goes on, and settling will tell whether the message is still ours
        {
            _logger.MessageLeaseNotRenewed(_message.MessageId, _queue.Name, Faults.Describe(e));
        }
    }
}
