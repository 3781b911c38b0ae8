using System.Text.Json;
using Azure.Storage.Blobs;
using SeisFunctions.Calls;
using SeisFunctions.Storing;

namespace SeisFunctions.Erasing;

/// <summary>The record of a call's erasure, beside its closing statement.</summary>
public sealed class ErasureRecords(BlobServiceClient blobs, CallDefinition call)
{
    private readonly BlobClient _blob = blobs
        .GetBlobContainerClient(StorageNames.Statements)
        .GetBlobClient($"{call.Id}/erasure.json");

    /// <summary>Keeps the record, unless there is one: a second run finds less to count.</summary>
    public Task KeepAsync(ErasureRecord record, CancellationToken cancellationToken) =>
        _blob.UploadIfAbsentAsync(
            new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(record, RegisterJson.Options)),
            "application/json",
            cancellationToken
        );

    /// <summary>The record, or null if erasing has not begun.</summary>
    public async Task<ErasureRecord?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            var content = await _blob.DownloadContentAsync(cancellationToken);
            return JsonSerializer.Deserialize<ErasureRecord>(content.Value.Content, RegisterJson.Options);
        }
        catch (Azure.RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }
}
