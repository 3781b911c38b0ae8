using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Hosting;

namespace SeisFunctions.Recording;

/// <summary>The one row of a call: how far its mailbox has been read, and how far its closing has come. Every change is conditional on the row's ETag.</summary>
public sealed class CallRegister(TableServiceClient tables, CallDefinition call)
{
    private const string RowKey = "state";

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Calls);

    /// <summary>The row as it is, or an empty one.</summary>
    public async Task<CallProgress> ReadAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, RowKey, cancellationToken: cancellationToken);
        return row.HasValue ? Read(row.Value!) : CallProgress.None;
    }

    /// <summary>Whether the closing statement has been written.</summary>
    public async Task<bool> IsClosedAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).ClosedAt is not null;

    /// <summary>Everything that the mailbox had received up to <paramref name="asOf"/> is safe.</summary>
    public Task MailboxReadUntilAsync(DateTimeOffset asOf, CancellationToken cancellationToken) =>
        ChangeAsync(progress => progress.MailboxReadUntil >= asOf ? progress : progress with { MailboxReadUntil = asOf }, cancellationToken);

    /// <summary>Changes the row; of two changes at once, the later one is made to what the earlier one left.</summary>
    /// <returns>The row as it then is.</returns>
    public async Task<CallProgress> ChangeAsync(Func<CallProgress, CallProgress> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await _table.GetEntityIfExistsAsync<TableEntity>(call.Id, RowKey, cancellationToken: cancellationToken);
            var before = row.HasValue ? Read(row.Value!) : CallProgress.None;
            var after = change(before);
            if (after == before)
                return before;
            try
            {
                if (row.HasValue)
                    await _table.UpdateEntityAsync(Write(after), row.Value!.ETag, TableUpdateMode.Replace, cancellationToken);
                else
                    await _table.AddEntityAsync(Write(after), cancellationToken);
                return after;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Somebody else was faster: look again.
            }
        }
    }

    private static CallProgress Read(TableEntity row) => new(
        row.GetDateTimeOffset(nameof(CallProgress.MailboxReadUntil)),
        row.GetDateTimeOffset(nameof(CallProgress.ClosingSince)),
        row.GetDateTimeOffset(nameof(CallProgress.ClosedAt)),
        row.GetString(nameof(CallProgress.WaitingFor)),
        row.GetString(nameof(CallProgress.StatementHash)),
        row.GetBoolean(nameof(CallProgress.LettersWritten)) ?? false);

    private TableEntity Write(CallProgress progress) => new(call.Id, RowKey)
    {
        [nameof(CallProgress.MailboxReadUntil)] = progress.MailboxReadUntil,
        [nameof(CallProgress.ClosingSince)] = progress.ClosingSince,
        [nameof(CallProgress.ClosedAt)] = progress.ClosedAt,
        [nameof(CallProgress.WaitingFor)] = progress.WaitingFor,
        [nameof(CallProgress.StatementHash)] = progress.StatementHash,
        [nameof(CallProgress.LettersWritten)] = progress.LettersWritten,
    };
}
