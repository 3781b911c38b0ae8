using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// The one row of a call: how far its mailbox has been read, and how far its closing has come. Every change is
/// conditional on the row's ETag.
/// </summary>
public sealed class CallRegister(TableServiceClient tables, CallDefinition call)
{
    private const string RowKey = "state";

    private static readonly CallProgress Resting = new()
    {
        Rests = true,
        WaitingFor =
        [
            "締切を過ぎてから起動され、締切までに届いたものの記録が何もないため、自動では締め切りません。締め切る場合は「待たずに締め切る」を使ってください。",
        ],
    };

    private volatile bool _rests;

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Calls);

    /// <summary>The row as it is, or an empty one.</summary>
    public async Task<CallProgress> ReadAsync(CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            RowKey,
            cancellationToken: cancellationToken
        );
        return ProgressOf(row);
    }

    /// <summary>From now on a call that has no row rests, as long as this process runs.</summary>
    public void Rest() => _rests = true;

    /// <summary>The schedule with the deadline that counts now.</summary>
    public async Task<CallSchedule> CurrentAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).Of(call.Schedule);

    /// <summary>
    /// Whether what was received then is on time. A deadline is only ever extended: the register is asked where the
    /// published one has passed.
    /// </summary>
    public async Task<bool> IsOnTimeAsync(DateTimeOffset receivedAt, CancellationToken cancellationToken) =>
        call.Schedule.IsOnTime(receivedAt) || (await CurrentAsync(cancellationToken)).IsOnTime(receivedAt);

    /// <summary>Whether the closing statement has been written.</summary>
    public async Task<bool> IsClosedAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).ClosedAt is not null;

    /// <summary>Everything that the mailbox had received up to <paramref name="asOf"/> is safe.</summary>
    public Task MailboxReadUntilAsync(DateTimeOffset asOf, CancellationToken cancellationToken) =>
        ChangeAsync(
            progress =>
                progress.Rests || progress.MailboxReadUntil >= asOf
                    ? progress
                    : progress with
                    {
                        MailboxReadUntil = asOf,
                    },
            cancellationToken
        );

    /// <summary>A letter is to be sent that waits for an answer. A call that rests goes on resting.</summary>
    public Task AskedAsync(CancellationToken cancellationToken) =>
        ChangeAsync(
            progress => progress.Rests || progress.HasAsked ? progress : progress with { HasAsked = true },
            cancellationToken
        );

    /// <summary>Changes the row; of two changes at once, the later one is made to what the earlier one left.</summary>
    /// <param name="change">From the row as it is to the row as it shall be; the same record for no change.</param>
    /// <param name="cancellationToken">Stops before or after the change.</param>
    /// <returns>The row as it then is.</returns>
    public async Task<CallProgress> ChangeAsync(
        Func<CallProgress, CallProgress> change,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var row = await _table.GetEntityIfExistsAsync<TableEntity>(
                call.Id,
                RowKey,
                cancellationToken: cancellationToken
            );
            var before = ProgressOf(row);
            var after = change(before);
            if (ReferenceEquals(after, before))
                return before;
            after = after with { Rests = false };
            try
            {
                if (row.HasValue)
                    await _table.UpdateEntityAsync(
                        TableRecord.ToRow(after, call.Id, RowKey),
                        row.Value!.ETag,
                        TableUpdateMode.Replace,
                        cancellationToken
                    );
                else
                    await _table.AddEntityAsync(TableRecord.ToRow(after, call.Id, RowKey), cancellationToken);
                return after;
            }
            catch (RequestFailedException e) when (e.Status is 409 or 412)
            {
                // Somebody else was faster: look again.
            }
        }
    }

    private CallProgress ProgressOf(NullableResponse<TableEntity> row) =>
        row.HasValue ? TableRecord.Read(row.Value!, new CallProgress()).Record
        : _rests ? Resting
        : new();
}
