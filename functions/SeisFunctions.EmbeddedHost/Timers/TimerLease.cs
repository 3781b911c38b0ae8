using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace SeisFunctions.EmbeddedHost.Timers;

/// <summary>
/// The right to run one timer, among all hosts of the app: a lease on a blob, renewed while this host lives.
/// </summary>
internal sealed class TimerLease : IAsyncDisposable
{
    // The shortest that the storage service grants: another host takes over this long after the holder died.
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    // Retrying longer would outlast the lease, and two hosts would run the timer.
    private static readonly TimeSpan AnswerWithin = Duration / 3;

    private readonly BlobLeaseClient _lease;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _released = new();
    private readonly Task _renewing;

    private TimerLease(BlobLeaseClient lease)
    {
        _lease = lease;
        _renewing = RenewAsync();
    }

    /// <summary>Fires when the lease could not be renewed.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>The lease, or null while another host holds it.</summary>
    public static async Task<TimerLease?> TryAcquireAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        var lease = blob.GetBlobLeaseClient();
        try
        {
            await AcquireAsync(blob, lease, cancellationToken);
            return new(lease);
        }
        catch (RequestFailedException e) when (e.ErrorCode == BlobErrorCode.LeaseAlreadyPresent)
        {
            return null;
        }
    }

    private static async Task AcquireAsync(BlobClient blob, BlobLeaseClient lease, CancellationToken cancellationToken)
    {
        try
        {
            await lease.AcquireAsync(Duration, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await CreateAsync(blob, cancellationToken);
            await lease.AcquireAsync(Duration, cancellationToken: cancellationToken);
        }
    }

    private static async Task CreateAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        await blob.GetParentBlobContainerClient().CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        try
        {
            await blob.UploadAsync(
                BinaryData.Empty,
                new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } },
                cancellationToken
            );
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412) { } // another host was faster
    }

    /// <summary>Gives the timer to the next host at once.</summary>
    public async ValueTask DisposeAsync()
    {
        await _released.CancelAsync();
        await _renewing;
        using var soon = new CancellationTokenSource(AnswerWithin);
        try
        {
            await _lease.ReleaseAsync(cancellationToken: soon.Token);
        }
        catch (Exception e) when (e is RequestFailedException or OperationCanceledException or AggregateException) { } // no longer ours, or storage is gone: it runs out by itself

        _lost.Dispose();
        _released.Dispose();
    }

    // The machine's clock, also under a rehearsal clock: the storage service measures leases by its own.
    private async Task RenewAsync()
    {
        using var timer = new PeriodicTimer(Duration / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(_released.Token))
                await RenewOnceAsync();
        }
        catch (OperationCanceledException) when (_released.IsCancellationRequested)
        {
            // released
        }
        catch (Exception) // refused or unanswered: as good as lost, another host may have it
        {
            await _lost.CancelAsync();
        }
    }

    private async Task RenewOnceAsync()
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(_released.Token);
        soon.CancelAfter(AnswerWithin);
        await _lease.RenewAsync(cancellationToken: soon.Token);
    }
}
