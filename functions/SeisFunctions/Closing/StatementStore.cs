using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
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
        try
        {
            await _container.GetBlobClient($"{statement.CallId}/{hash}.json").UploadAsync(
                BinaryData.FromBytes(content), new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } }, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // The same statement was kept before.
        }

        return hash;
    }
}
