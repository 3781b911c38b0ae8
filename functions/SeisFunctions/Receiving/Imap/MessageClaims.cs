using System.Globalization;
using Azure;
using Azure.Data.Tables;
using SeisFunctions.Calls;
using SeisFunctions.Storing;

namespace SeisFunctions.Receiving.Imap;

/// <summary>
/// One row per message, by folder, numbering (UIDVALIDITY) and number (UID). A host claims a message before it works on
/// it, by a conditional write, so that two hosts never take the same one; the claim of a host that died runs out.
/// </summary>
internal sealed class MessageClaims(TableServiceClient tables, CallDefinition call, TimeProvider clock)
{
    /// <summary>
    /// How long a host that died in the middle of a message keeps others from taking it: longer than the largest
    /// message takes.
    /// </summary>
    internal static readonly TimeSpan ClaimLease = TimeSpan.FromMinutes(2);

    // Not the machine's name: a host that starts again is another host, and must not trust the claims of its former
    // self.
    private readonly string _owner = Guid.NewGuid().ToString("N");
    private readonly TableClient _table = tables.GetTableClient(StorageNames.Mailbox);

    /// <summary>Up to which number everything in a folder is done, and for which numbering that holds.</summary>
    public async Task<(uint UidValidity, uint Uid)> CursorAsync(
        WatchedFolder folder,
        CancellationToken cancellationToken
    )
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(
            CursorPartition,
            folder.Key,
            cancellationToken: cancellationToken
        );
        return row.HasValue
            ? ((uint)row.Value!.GetInt64("UidValidity")!.Value, (uint)row.Value.GetInt64("Uid")!.Value)
            : default;
    }

    /// <summary>Moves the cursor. It only spares work: what it passed is still compared from time to time.</summary>
    public Task MoveCursorAsync(WatchedFolder folder, uint uid, CancellationToken cancellationToken) =>
        _table.UpsertEntityAsync(
            new TableEntity(CursorPartition, folder.Key)
            {
                ["Folder"] = folder.Name,
                ["UidValidity"] = (long)folder.UidValidity,
                ["Uid"] = (long)uid,
            },
            TableUpdateMode.Replace,
            cancellationToken
        );

    /// <summary>The rows of all messages numbered <paramref name="first"/> to <paramref name="last"/>.</summary>
    public async Task<Dictionary<uint, MessageClaim>> ReadAsync(
        WatchedFolder folder,
        uint first,
        uint last,
        CancellationToken cancellationToken
    )
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {PartitionOf(folder)} and RowKey ge {KeyOf(first)} and RowKey le {KeyOf(last)}"
        );
        var claims = new Dictionary<uint, MessageClaim>();
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var claim = Read(row);
            claims.Add(claim.Uid, claim);
        }

        return claims;
    }

    /// <summary>Claims a message for this host.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="uid">Its number.</param>
    /// <param name="before">Its row as it was read, or null if it had none.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    /// <returns>The claim, or null if another host was faster.</returns>
    public async Task<MessageClaim?> TryClaimAsync(
        WatchedFolder folder,
        uint uid,
        MessageClaim? before,
        CancellationToken cancellationToken
    )
    {
        var claim = new MessageClaim(
            uid,
            ClaimState.Claimed,
            _owner,
            clock.GetUtcNow() + ClaimLease,
            (before?.Attempts ?? 0) + 1,
            before?.Reason,
            null,
            before?.ETag ?? default
        );
        try
        {
            var answer = before is null
                ? await _table.AddEntityAsync(Row(folder, claim), cancellationToken)
                : await _table.UpdateEntityAsync(
                    Row(folder, claim),
                    before.ETag,
                    TableUpdateMode.Replace,
                    cancellationToken
                );
            return claim with { ETag = answer.Headers.ETag!.Value };
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a claim may be taken over: it is this host's own, which works on one poll at a time, or it has run out.
    /// One that runs out much later than any would comes from a clock that was set back.
    /// </summary>
    public bool IsFree(MessageClaim claim)
    {
        var now = clock.GetUtcNow();
        return claim.State != ClaimState.Claimed
            || claim.Owner == _owner
            || claim.Until <= now
            || claim.Until > now + 2 * ClaimLease;
    }

    /// <summary>
    /// Writes what has become of a claimed message. If another host took it over meanwhile, what that host writes
    /// holds.
    /// </summary>
    public async Task FinishAsync(WatchedFolder folder, MessageClaim claim, CancellationToken cancellationToken)
    {
        try
        {
            await _table.UpdateEntityAsync(Row(folder, claim), claim.ETag, TableUpdateMode.Replace, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 412)
        {
            // Taken over.
        }
    }

    private string CursorPartition => $"{call.Id}~folders";

    private string PartitionOf(WatchedFolder folder) =>
        string.Create(CultureInfo.InvariantCulture, $"{call.Id}~{folder.Key}~{folder.UidValidity:D10}");

    private static string KeyOf(uint uid) => uid.ToString("D10", CultureInfo.InvariantCulture);

    private TableEntity Row(WatchedFolder folder, MessageClaim claim) =>
        new(PartitionOf(folder), KeyOf(claim.Uid))
        {
            ["Folder"] = folder.Name,
            [nameof(MessageClaim.State)] = claim.State.ToString(),
            [nameof(MessageClaim.Owner)] = claim.Owner,
            [nameof(MessageClaim.Until)] = claim.Until,
            [nameof(MessageClaim.Attempts)] = claim.Attempts,
            [nameof(MessageClaim.Reason)] = claim.Reason,
            [nameof(MessageClaim.SubmissionId)] = claim.SubmissionId,
        };

    private static MessageClaim Read(TableEntity row) =>
        new(
            uint.Parse(row.RowKey, CultureInfo.InvariantCulture),
            Enum.Parse<ClaimState>(row.GetString(nameof(MessageClaim.State))),
            row.GetString(nameof(MessageClaim.Owner)),
            row.GetDateTimeOffset(nameof(MessageClaim.Until))!.Value,
            row.GetInt32(nameof(MessageClaim.Attempts))!.Value,
            row.GetString(nameof(MessageClaim.Reason)),
            row.GetString(nameof(MessageClaim.SubmissionId)),
            row.ETag
        );
}
