using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// What was published, beside the closing statements: the documents and what they consist of, each under its call and
/// hash, never changed. They are public, and outlive an erasure as the statements do.
/// </summary>
public sealed class PublicationStore(BlobServiceClient blobs, CallDefinition call)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Statements);

    /// <summary>Keeps a document.</summary>
    /// <returns>SHA-256 of its bytes, lower-case hex.</returns>
    public async Task<string> KeepAsync(byte[] content, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await BlobOf(hash)
            .UploadIfAbsentAsync(
                new MemoryStream(content, writable: false),
                "application/octet-stream",
                cancellationToken
            );
        return hash;
    }

    /// <summary>Keeps what the documents consist of.</summary>
    /// <inheritdoc cref="KeepAsync(byte[], CancellationToken)"/>
    public Task<string> KeepAsync(Publication publication, CancellationToken cancellationToken) =>
        KeepAsync(JsonSerializer.SerializeToUtf8Bytes(publication, RegisterJson.Options), cancellationToken);

    /// <summary>What was published under this hash, or null where it is not there any more.</summary>
    public async Task<Publication?> FindAsync(string hash, CancellationToken cancellationToken) =>
        await OpenAsync(hash, cancellationToken) is { } content
            ? JsonSerializer.Deserialize<Publication>(content, RegisterJson.Options)
            : null;

    /// <summary>The bytes under this hash, or null.</summary>
    public async Task<byte[]?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            BlobDownloadResult found = await BlobOf(hash).DownloadContentAsync(cancellationToken);
            return found.Content.ToArray();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Takes over what another storage holds of a publication.</summary>
    public async Task CopyAsync(PublicationStore from, string hash, CancellationToken cancellationToken)
    {
        if (await from.FindAsync(hash, cancellationToken) is not { } publication)
            return;
        foreach (var name in publication.Files.Select(file => file.Sha256).Append(hash))
            if (await from.OpenAsync(name, cancellationToken) is { } content)
                await KeepAsync(content, cancellationToken);
    }

    private BlobClient BlobOf(string hash) => _container.GetBlobClient($"{call.Id}/published/{hash}");
}
