using System.Text.Json;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Storing;

namespace SeisFunctions.Receiving;

/// <summary>
/// The rows that tell how the mailbox does: one, unless hosts with other settings read other mailboxes.
/// </summary>
public sealed class MailboxRegister(
    TableServiceClient tables,
    CallDefinition call,
    IOptions<MailboxOptions> options,
    TimeProvider clock
)
{
    private const string Prefix = "state-";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Mailbox);

    /// <summary>How the mailbox of this host's settings does; an empty state before the first poll.</summary>
    public async Task<MailboxState> ReadOwnAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            OwnKey,
            cancellationToken: cancellationToken
        );
        return row.HasValue ? Read(row.Value!) : new();
    }

    /// <summary>
    /// How all mailboxes do that are read at this time, as if they were one: nothing counts as read that one of them
    /// has not.
    /// </summary>
    public async Task<MailboxState> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {call.Id} and RowKey ge {Prefix} and RowKey lt {Prefix + '~'}"
        );
        var states = await _table
            .QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)
            .Select(row => (row.RowKey, State: Read(row)))
            .ToListAsync(cancellationToken);
        return MailboxState.Together([
            .. states.Where(one => one.RowKey == OwnKey || one.State.IsReadAt(now)).Select(one => one.State),
        ]);
    }

    /// <summary>Writes the state of this host's mailbox. Of two hosts at once the later one is right.</summary>
    public Task WriteOwnAsync(MailboxState state, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(call.Id, OwnKey) { ["State"] = JsonSerializer.Serialize(state, RegisterJson.Options) },
            TableUpdateMode.Replace,
            cancellationToken
        );

    private string OwnKey => Prefix + options.Value.Key;

    // A state that is lost costs one comparison of everything.
    private static MailboxState Read(TableEntity row) => new StoredRow(row).JsonOrNull<MailboxState>("State") ?? new();
}
