using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Briefing;

/// <summary>
/// The registrations for the briefing of a call, one row an address, and the one row that counts them. Both are written in
/// one transaction, so that no two can take the last seat. Addresses stand in the rows, never in their keys.
/// </summary>
public sealed class BriefingRegister(TableServiceClient tables, CallDefinition call)
{
    private const string StateKey = "state",
        SaltKey = "salt",
        Salt = "Salt";

    // As long as the hash that is made with it.
    private const int SaltBytes = 32;

    private static readonly Registration StandIn = new()
    {
        Id = "",
        FirstAt = JapanTime.Unknown,
        Entries =
        [
            new()
            {
                Name = "",
                Organisation = "",
                Kind = "",
                Email = "",
            },
        ],
        Against = "この記録は壊れています。",
    };

    private readonly TableClient _table = tables.GetTableClient(StorageNames.Briefing);

    private volatile byte[]? _salt;

    /// <summary>
    /// Id of the registration of an address. Without the salt, which goes with the registrations, nobody can tell from an
    /// id whose it was.
    /// </summary>
    public async Task<string> IdOfAsync(string address, CancellationToken cancellationToken)
    {
        var salt = _salt ??= await FindSaltAsync(cancellationToken) ?? await MakeSaltAsync(cancellationToken);
        var hash = HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(LetterBox.KeyOf(address)));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }

    /// <summary>How far the registration has come.</summary>
    public async Task<BriefingProgress> ReadAsync(CancellationToken cancellationToken) =>
        (await StateAsync(cancellationToken)).Progress;

    /// <summary>A registration, or null.</summary>
    public async Task<Registration?> FindAsync(string id, CancellationToken cancellationToken) =>
        SubmissionId.IsValid(id) ? (await RowAsync(id, cancellationToken)).Row : null;

    /// <summary>All registrations, in no order that means anything: at most as many as a briefing takes.</summary>
    public IAsyncEnumerable<Registration> AllAsync(CancellationToken cancellationToken) =>
        _table
            .QueryAsync<TableEntity>(
                TableClient.CreateQueryFilter(
                    $"PartitionKey eq {call.Id} and RowKey gt {KeyOf("")} and RowKey lt {KeyOf("~")}"
                ),
                cancellationToken: cancellationToken
            )
            .Select(row => TableRecord.Read(row, StandIn).Record);

    /// <summary>
    /// Changes a registration; of two changes at once, the later one is made to what the earlier one left.
    /// </summary>
    /// <param name="id">Its id.</param>
    /// <param name="change">From the briefing and the row as they are, or null, to the row as it shall be; null or the
    /// same record for no change.</param>
    /// <param name="cancellationToken">Stops before or after the change.</param>
    /// <returns>The row as it then is, or null.</returns>
    public async Task<Registration?> ChangeAsync(
        string id,
        Func<BriefingProgress, Registration?, Registration?> change,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var (progress, state) = await StateAsync(cancellationToken);
            var (before, version) = await RowAsync(id, cancellationToken);
            var after = change(progress, before);
            if (after is null || ReferenceEquals(after, before))
                return before;
            TableTransactionAction[] both =
            [
                Write(TableRecord.ToRow(progress.Counting(before, after), call.Id, StateKey), state),
                Write(TableRecord.ToRow(after, call.Id, KeyOf(id)), version),
            ];
            if (await TryAsync(both, cancellationToken))
                return after;
        }
    }

    /// <summary>Changes what holds for all of them, in the same way.</summary>
    public async Task ChangeAsync(
        Func<BriefingProgress, BriefingProgress> change,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var (before, version) = await StateAsync(cancellationToken);
            var after = change(before);
            if (
                ReferenceEquals(after, before)
                || await TryAsync([Write(TableRecord.ToRow(after, call.Id, StateKey), version)], cancellationToken)
            )
                return;
        }
    }

    /// <summary>Takes over all rows of another storage, with the salt, so that the same address is the same row.</summary>
    /// <returns>How many registrations.</returns>
    public async Task<int> CopyAsync(BriefingRegister from, CancellationToken cancellationToken)
    {
        var copied = 0;
        await foreach (var row in from._table.QueryAsync<TableEntity>(OfCall, cancellationToken: cancellationToken))
        {
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
            copied += row.RowKey is StateKey or SaltKey ? 0 : 1;
        }

        return copied;
    }

    /// <summary>Erases a registration.</summary>
    public Task EraseAsync(string id, CancellationToken cancellationToken) =>
        _table.DeleteEntityAsync(call.Id, KeyOf(id), cancellationToken: cancellationToken);

    /// <summary>Erases what is left once all registrations are: counts, the meeting, the salt.</summary>
    public async Task EraseRestAsync(CancellationToken cancellationToken)
    {
        foreach (var key in new[] { StateKey, SaltKey })
            await _table.DeleteEntityAsync(call.Id, key, cancellationToken: cancellationToken);
        _salt = null;
    }

    private string OfCall => TableClient.CreateQueryFilter($"PartitionKey eq {call.Id}");

    private static string KeyOf(string id) => $"registration-{id}";

    private static TableTransactionAction Write(TableEntity row, ETag? before) =>
        before is { } version
            ? new(TableTransactionActionType.UpdateReplace, row, version)
            : new(TableTransactionActionType.Add, row);

    private async Task<bool> TryAsync(
        IEnumerable<TableTransactionAction> writes,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await _table.SubmitTransactionAsync(writes, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException e) when (e.Status is 409 or 412)
        {
            return false; // Somebody else was faster: look again.
        }
    }

    private async Task<(BriefingProgress Progress, ETag? Version)> StateAsync(CancellationToken cancellationToken)
    {
        var row = await GetAsync(StateKey, cancellationToken);
        return row is null ? (new(), null) : (TableRecord.Read(row, new BriefingProgress()).Record, row.ETag);
    }

    private async Task<(Registration? Row, ETag? Version)> RowAsync(string id, CancellationToken cancellationToken)
    {
        var row = await GetAsync(KeyOf(id), cancellationToken);
        return row is null ? (null, null) : (TableRecord.Read(row, StandIn).Record, row.ETag);
    }

    private async Task<TableEntity?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            call.Id,
            key,
            cancellationToken: cancellationToken
        );
        return row.HasValue ? row.Value : null;
    }

    private async Task<byte[]?> FindSaltAsync(CancellationToken cancellationToken) =>
        (await GetAsync(SaltKey, cancellationToken))?.GetBinary(Salt);

    private async Task<byte[]> MakeSaltAsync(CancellationToken cancellationToken)
    {
        var made = RandomNumberGenerator.GetBytes(SaltBytes);
        try
        {
            await _table.AddEntityAsync(new TableEntity(call.Id, SaltKey) { [Salt] = made }, cancellationToken);
            return made;
        }
        catch (RequestFailedException e) when (e.Status == 409)
        {
            return (await FindSaltAsync(cancellationToken))!; // Another host was faster.
        }
    }
}
