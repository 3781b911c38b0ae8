using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;

namespace SeisFunctions.Storing;

/// <summary>
/// The secret from which the links are derived that confirm uploads: made once for a call, the same for all hosts.
/// </summary>
public sealed class ConfirmationKey(TableServiceClient tables, CallDefinition call)
{
    private const string RowKey = "confirmation-key",
        Column = "Key";

    // As long as the hash that is made with it.
    private const int Bytes = 32;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Calls);

    private volatile byte[]? _known;

    /// <summary>The secret.</summary>
    public async Task<byte[]> ReadAsync(CancellationToken cancellationToken) =>
        _known ??= await FindAsync(cancellationToken) ?? await MakeAsync(cancellationToken);

    private async Task<byte[]?> FindAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            RowKey,
            cancellationToken: cancellationToken
        );
        return row.HasValue ? row.Value!.GetBinary(Column) : null;
    }

    private async Task<byte[]> MakeAsync(CancellationToken cancellationToken)
    {
        var made = RandomNumberGenerator.GetBytes(Bytes);
        try
        {
            await _table.AddEntityAsync(new TableEntity(call.Id, RowKey) { [Column] = made }, cancellationToken);
            return made;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return (await FindAsync(cancellationToken))!; // Another host was faster.
        }
    }
}
