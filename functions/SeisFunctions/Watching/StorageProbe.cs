using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SeisFunctions.Calls;
using SeisFunctions.Storing;

namespace SeisFunctions.Watching;

/// <summary>
/// Asks whether what comes in could be kept: storage that can be read may still take nothing, and messages are spooled
/// on the host's disk first.
/// </summary>
public sealed class StorageProbe(
    CallRegister calls,
    TableServiceClient tables,
    BlobServiceClient blobs,
    QueueServiceClient queues,
    CallDefinition call,
    Disks disks
)
{
    private const string Name = "health";

    // What is full may still take what fits into the last block of a file, which is less than this.
    private const int Bytes = 64 * 1024;

    private static readonly BinaryData Content = new(new byte[Bytes]);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Anybody may ask, and writing costs: what could be written a moment ago can be written.
    private static readonly TimeSpan WritesHoldFor = TimeSpan.FromSeconds(10);

    // The machine's clock: a rehearsal's may stand still.
    private long _written = long.MinValue / 2;

    /// <summary>Asks.</summary>
    public async Task<StorageHealth> AskAsync(CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        if (!await SucceedsAsync(ReadAsync, timeout.Token, cancellationToken))
            return StorageHealth.Silent;
        if (!disks.HaveRoomFor(call.Limits.MessageBytes + call.Limits.UnpackedBytes))
            return StorageHealth.DiskFull;
        if (Environment.TickCount64 - Interlocked.Read(ref _written) < WritesHoldFor.TotalMilliseconds)
            return StorageHealth.Ok;
        if (!await SucceedsAsync(WriteAsync, timeout.Token, cancellationToken))
            return StorageHealth.RefusesWrites;
        Interlocked.Exchange(ref _written, Environment.TickCount64);
        return StorageHealth.Ok;
    }

    private static async Task<bool> SucceedsAsync(
        Func<CancellationToken, Task> operationsAsync,
        CancellationToken timeout,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await operationsAsync(timeout);
            return true;
        }
        catch (Exception e)
            when (e is RequestFailedException or AggregateException
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            return false;
        }
    }

    private Task ReadAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            calls.ReadAsync(cancellationToken),
            blobs.GetBlobContainerClient(StorageNames.Mail).GetPropertiesAsync(cancellationToken: cancellationToken),
            queues.GetQueueClient(StorageNames.SubmissionQueue).GetPropertiesAsync(cancellationToken)
        );

    // Where nothing is protected against being changed, and nothing else looks.
    private Task WriteAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(
            blobs
                .GetBlobContainerClient(StorageNames.Results)
                .GetBlobClient(Name)
                .UploadAsync(Content, overwrite: true, cancellationToken),
            tables
                .GetTableClient(StorageNames.Mailbox)
                .UpsertEntityAsync(new TableEntity(Name, Name), TableUpdateMode.Replace, cancellationToken),
            queues
                .GetQueueClient(StorageNames.SubmissionQueue)
                .SetMetadataAsync(new Dictionary<string, string> { [Name] = Name }, cancellationToken)
        );
}
