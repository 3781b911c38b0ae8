using System.Security.Cryptography;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
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
        var content = JsonSerializer.SerializeToUtf8Bytes(statement, RegisterJson.Options);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        await _container
            .GetBlobClient(NameOf(statement.CallId, hash))
            .UploadIfAbsentAsync(new MemoryStream(content), "application/json", cancellationToken);
        return hash;
    }

    /// <summary>A kept statement.</summary>
    public async Task<ClosingStatement> ReadAsync(string callId, string hash, CancellationToken cancellationToken)
    {
        await using var content = await OpenAsync(callId, hash, cancellationToken);
        return (
            await JsonSerializer.DeserializeAsync<ClosingStatement>(content, RegisterJson.Options, cancellationToken)
        )!;
    }

    /// <summary>The bytes of a kept statement, whose SHA-256 is its hash.</summary>
    public Task<Stream> OpenAsync(string callId, string hash, CancellationToken cancellationToken) =>
        _container
            .GetBlobClient(NameOf(callId, hash))
            .OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellationToken);

    private static string NameOf(string callId, string hash) => $"{callId}/{hash}.json";
}
