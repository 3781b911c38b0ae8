using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using SeisFunctions.Hosting;
using SeisFunctions.Recording;

namespace SeisFunctions.Closing;

/// <summary>Closing statements, each under its call and hash.</summary>
public sealed class StatementStore(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Statements);

    /// <summary>Keeps a statement.</summary>
    /// <returns>SHA-256 of its bytes, lower-case hex.</returns>
    public async Task<string> KeepAsync(ClosingStatement statement, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(statement, RegisterJson.Options);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await _container.GetBlobClient($"{statement.CallId}/{hash}.json").UploadIfAbsentAsync(new MemoryStream(content), "application/json", cancellationToken);
        return hash;
    }

    /// <summary>A kept statement, or null.</summary>
    public async Task<ClosingStatement?> FindAsync(string callId, string hash, CancellationToken cancellationToken)
    {
        try
        {
            var content = await _container.GetBlobClient($"{callId}/{hash}.json").DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<ClosingStatement>(content.Value.Content, RegisterJson.Options);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
