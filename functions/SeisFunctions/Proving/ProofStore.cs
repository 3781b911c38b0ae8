using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using SeisFunctions.Storing;

namespace SeisFunctions.Proving;

/// <summary>
/// The trees of receipts and the authority's tokens for them, beside the closing statements and named by 締切照合値. Neither
/// holds anything of a person, so both stay when personal data is erased.
/// </summary>
public sealed class ProofStore(BlobServiceClient blobs)
{
    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Statements);

    /// <summary>Keeps a tree. Keeping the same again changes nothing.</summary>
    public Task KeepAsync(ReceiptTree tree, CancellationToken cancellationToken) =>
        _container
            .GetBlobClient(TreeOf(tree.Call, tree.Head.Hash))
            .UploadIfAbsentAsync(
                new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(tree, RegisterJson.Options)),
                "application/json",
                cancellationToken
            );

    /// <summary>A kept tree; null if it is lost, or is not what it was.</summary>
    public async Task<ReceiptTree?> FindAsync(string call, string head, CancellationToken cancellationToken)
    {
        try
        {
            return
                await ReadAsync(TreeOf(call, head), cancellationToken) is { } content
                && content.ToObjectFromJson<ReceiptTree>(RegisterJson.Stored) is { } tree
                && tree.Head.Hash == head
                ? tree
                : null;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Keeps a token. The first one stays.</summary>
    public Task KeepTokenAsync(string call, string head, byte[] token, CancellationToken cancellationToken) =>
        _container
            .GetBlobClient(TokenOf(call, head))
            .UploadIfAbsentAsync(
                new MemoryStream(token, writable: false),
                "application/timestamp-token",
                cancellationToken
            );

    /// <summary>The token, or null.</summary>
    public async Task<byte[]?> FindTokenAsync(string call, string head, CancellationToken cancellationToken) =>
        (await ReadAsync(TokenOf(call, head), cancellationToken))?.ToArray();

    private async Task<BinaryData?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private static string TreeOf(string call, string head) => $"{call}/{head}.receipts.json";

    private static string TokenOf(string call, string head) => $"{call}/{head}.tst";
}
