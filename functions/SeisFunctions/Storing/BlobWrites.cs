using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace SeisFunctions.Storing;

/// <summary>Writing what is written once, and erasing it.</summary>
internal static class BlobWrites
{
    /// <summary>
    /// Uploads a blob unless there is one of that name: names derive from content, so what is there is the same, and
    /// doing it again changes nothing.
    /// </summary>
    /// <returns>Whether it was not there before; <paramref name="metadata"/> is the first one's.</returns>
    public static async Task<bool> UploadIfAbsentAsync(
        this BlobClient blob,
        Stream content,
        string contentType,
        CancellationToken cancellationToken,
        IDictionary<string, string>? metadata = null
    )
    {
        var options = new BlobUploadOptions
        {
            Conditions = new() { IfNoneMatch = ETag.All },
            HttpHeaders = new() { ContentType = contentType },
            Metadata = metadata,
        };
        try
        {
            await blob.UploadAsync(content, options, cancellationToken);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return false; // Kept before.
        }
    }

    /// <summary>Deletes every blob whose name begins so.</summary>
    public static async Task DeleteAllAsync(
        this BlobContainerClient container,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellationToken))
            await container.DeleteBlobIfExistsAsync(
                blob.Name,
                DeleteSnapshotsOption.IncludeSnapshots,
                cancellationToken: cancellationToken
            );
    }
}
