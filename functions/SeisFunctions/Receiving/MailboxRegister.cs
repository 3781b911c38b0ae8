using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Storing;

namespace SeisFunctions.Receiving;

/// <summary>The one row that tells how the mailbox does.</summary>
public sealed class MailboxRegister(TableServiceClient tables, CallDefinition call)
{
    private const string RowKey = "state";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Mailbox);

    /// <summary>The state, or an empty one before the first poll.</summary>
    public async Task<MailboxState> ReadAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, RowKey, cancellationToken: cancellationToken);
        // A state that is lost costs one comparison of everything.
        return row.HasValue ? new StoredRow(row.Value!).JsonOrNull<MailboxState>("State") ?? new() : new();
    }

    /// <summary>Writes the state. Of two hosts at once the later one is right.</summary>
    public Task WriteAsync(MailboxState state, CancellationToken cancellationToken) => _table.UpsertEntityAsync(
        new TableEntity(call.Id, RowKey) { ["State"] = JsonSerializer.Serialize(state, RegisterJson.Options) }, TableUpdateMode.Replace, cancellationToken);
}
