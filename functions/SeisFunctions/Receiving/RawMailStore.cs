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

    /// <summary>A kept message, seekable.</summary>
    public async Task<Stream> OpenAsync(string sha256, CancellationToken cancellationToken) =>
        await _container.GetBlobClient(NameOf(sha256)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);

    private static string NameOf(string sha256) => $"{sha256[..2]}/{sha256}.eml";
}
