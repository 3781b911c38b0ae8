using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using SeisFunctions.Storing;

namespace SeisFunctions.Closing;

/// <summary>Closing statements, each under its call and hash.</summary>
public sealed class StatementStore(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Statements);

    /// <summary>Keeps a statement.</summary>
    /// <returns>SHA-256 of its bytes, lower-case hex.</returns>
    public async Task<string> KeepAsync(ClosingStatement statement, CancellationToken cancellationToken)
    {
        var content = Serialize(statement);
        var hash = HashOf(content);
        await _container
            .GetBlobClient(NameOf(statement.CallId, hash))
            .UploadIfAbsentAsync(new MemoryStream(content), "application/json", cancellationToken);
        return hash;
    }

    /// <summary>The hash under which a statement is kept.</summary>
    public static string HashOf(ClosingStatement statement) => HashOf(Serialize(statement));

    /// <summary>A kept statement; null if it is lost, or is not what it was.</summary>
    public async Task<ClosingStatement?> ReadAsync(string callId, string hash, CancellationToken cancellationToken) =>
        await FindAsync(callId, hash, cancellationToken) is { } content
            ? JsonSerializer.Deserialize<ClosingStatement>(content, RegisterJson.Options)
            : null;

    /// <summary>
    /// The bytes of a kept statement, whose SHA-256 is its hash; null if it is lost, or is not what it was.
    /// </summary>
    public async Task<byte[]?> FindAsync(string callId, string hash, CancellationToken cancellationToken)
    {
        try
        {
            var kept = await _container.GetBlobClient(NameOf(callId, hash)).DownloadContentAsync(cancellationToken);
            var content = kept.Value.Content.ToArray();
            return HashOf(content) == hash ? content : null;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static byte[] Serialize(ClosingStatement statement) =>
        JsonSerializer.SerializeToUtf8Bytes(statement, RegisterJson.Options);

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string NameOf(string callId, string hash) => $"{callId}/{hash}.json";
}
