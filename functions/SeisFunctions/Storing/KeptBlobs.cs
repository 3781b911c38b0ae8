using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace SeisFunctions.Storing;

/// <summary>Opens what was kept once for good.</summary>
internal static class KeptBlobs
{
    /// <summary>The bytes, seekable.</summary>
    /// <exception cref="LostFileException">They are not there any more.</exception>
    public static async Task<Stream> OpenKeptAsync(this BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new LostFileException(e);
        }
    }

    /// <summary>The bytes in one stream.</summary>
    /// <exception cref="LostFileException">They are not there any more.</exception>
    public static async Task<Stream> DownloadKeptAsync(this BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            return (await blob.DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new LostFileException(e);
        }
    }
}
