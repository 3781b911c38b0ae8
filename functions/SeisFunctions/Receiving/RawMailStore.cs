using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SeisFunctions.Hosting;

namespace SeisFunctions.Receiving;

/// <summary>Raw messages, each under its own hash. Storing the same bytes again changes nothing.</summary>
public sealed class RawMailStore(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Mail);

    /// <summary>Keeps a message.</summary>
    public Task KeepAsync(Spool message, CancellationToken cancellationToken) =>
        _container.GetBlobClient(NameOf(message.Sha256)).UploadIfAbsentAsync(message.Content, "message/rfc822", cancellationToken);

    /// <summary>Fetches a kept message for opening, which goes back and forth in it.</summary>
    public async Task<Spool> FetchAsync(string sha256, CancellationToken cancellationToken)
    {
        var blob = await _container.GetBlobClient(NameOf(sha256)).DownloadStreamingAsync(cancellationToken: cancellationToken);
        using (blob.Value)
            return await Spool.TakeAsync(blob.Value.Content, long.MaxValue, cancellationToken);
    }

    /// <summary>A kept message, seekable.</summary>
    public async Task<Stream> OpenAsync(string sha256, CancellationToken cancellationToken) =>
        await _container.GetBlobClient(NameOf(sha256)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);

    /// <summary>Erases a message.</summary>
    /// <returns>False if storage protects it still (an immutability policy, a legal hold, a lease).</returns>
    public async Task<bool> EraseAsync(string sha256, CancellationToken cancellationToken)
    {
        try
        {
            await _container.GetBlobClient(NameOf(sha256)).DeleteIfExistsAsync(DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancellationToken);
            return true;
        }
        catch (Azure.RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false;
        }
    }

    private static string NameOf(string sha256) => $"{sha256[..2]}/{sha256}.eml";
}
