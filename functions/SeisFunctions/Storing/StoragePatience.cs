using Azure.Core;
using Azure.Core.Pipeline;

namespace SeisFunctions.Storing;

/// <summary>
/// Tries an operation of storage again, for so long: the client's own patience is minutes where nobody answers.
/// </summary>
internal sealed class StoragePatience(TimeSpan giveUpAfter)
    : RetryPolicy(
        maxRetries: 3,
        DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2))
    )
{
    // A slow line is no outage: uploads get the time that their bytes take on it.
    private const double SlowestBytesPerSecond = 512 * 1024;

    // A request can be lost together with its connection: one that nobody answers leaves time for another.
    private const int TriesInTime = 2;

    protected override ValueTask OnSendingRequestAsync(HttpMessage message)
    {
        var bytes = message.Request.Content?.TryComputeLength(out var length) == true ? length : 0;
        message.NetworkTimeout = (giveUpAfter / TriesInTime) + TimeSpan.FromSeconds(bytes / SlowestBytesPerSecond);
        return base.OnSendingRequestAsync(message);
    }

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        TimeProvider.System.GetUtcNow() - message.ProcessingContext.StartTime < giveUpAfter
        && await base.ShouldRetryAsync(message, exception);
}
