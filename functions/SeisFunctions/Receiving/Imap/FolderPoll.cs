using System.Runtime.ExceptionServices;
using MailKit;
using MailKit.Search;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Receiving.Imap;

/// <summary>One poll of one folder: list, claim, fetch, take in, write down, mark, and move the cursor.</summary>
internal sealed class FolderPoll(
    WatchedFolder watched,
    ImapConnection connection,
    Func<CancellationToken, Task<ImapConnection>> connect,
    MailboxOptions options,
    MessageClaims claims,
    Receiver receiver,
    PollTally poll,
    TimeProvider clock,
    ILogger log
)
{
    // Bounds what is held in memory, and what is listed again after a crash.
    private const int Window = 200;

    // A message that was begun so often, and neither finished nor failed, is taken unopened.
    private const int MostBeginnings = 2;

    private readonly IMailFolder _folder = watched.Folder;
    private readonly TakenMarker _marker = new(watched, connection, options, poll, log);

    /// <summary>Takes in what the folder holds.</summary>
    /// <param name="reconcile">Looks at every message instead of those behind the cursor.</param>
    /// <param name="known">The submissions in the register, to see whether what counts as taken is there; or
    /// null.</param>
    /// <param name="cancellationToken">Stops between two messages; a message under way is given back.</param>
    public async Task RunAsync(bool reconcile, KnownSubmissions? known, CancellationToken cancellationToken)
    {
        await _folder.OpenAsync(
            options.AfterTaking == AfterTaking.Nothing ? FolderAccess.ReadOnly : FolderAccess.ReadWrite,
            cancellationToken
        );
        var (validity, cursor) = await claims.CursorAsync(watched, cancellationToken);
        if (validity != watched.UidValidity)
        {
            if (validity != 0)
                log.MailboxRenumbered(watched.Key);
            cursor = 0;
            await claims.MoveCursorAsync(watched, 0, cancellationToken);
        }

        var (moved, blocked) = (cursor, false);
        foreach (var window in (await ListAsync(reconcile ? 0 : cursor, cancellationToken)).Chunk(Window))
        {
            if (poll.IsOver)
            {
                poll.AddUnseen(reconcile ? window.Length : window.Count(uid => uid > cursor));
                blocked = true;
                continue;
            }

            var firstLeft = await TakeAsync(window, cursor, known, cancellationToken);
            if (!blocked)
                moved = firstLeft is { } left ? left - 1 : Math.Max(moved, window[^1]);
            blocked |= firstLeft is not null;
            if (moved != cursor)
                await claims.MoveCursorAsync(watched, moved, cancellationToken);
        }

        await _folder.CloseAsync(false, cancellationToken);
    }

    // A server answers "11:*" with the last message also where that is number 10.
    private async Task<IReadOnlyList<uint>> ListAsync(uint after, CancellationToken cancellationToken)
    {
        if (after == uint.MaxValue)
            return [];
        var found = await _folder.SearchAsync(
            SearchQuery.Uids(new UniqueIdRange(watched.UidValidity, after + 1, uint.MaxValue)),
            cancellationToken
        );
        return [.. found.Select(uid => uid.Id).Where(uid => uid > after).Order()];
    }

    // Returns the first message that is not done yet, or null.
    private async Task<uint?> TakeAsync(
        uint[] window,
        uint cursor,
        KnownSubmissions? known,
        CancellationToken cancellationToken
    )
    {
        var rows = await claims.ReadAsync(watched, window[0], window[^1], cancellationToken);
        foreach (var row in known is null ? [] : rows.Values.Where(row => row.State == ClaimState.Taken).ToList())
        {
            if (!await known!.HasAsync(row.SubmissionId!, cancellationToken))
                rows[row.Uid] = row with
                {
                    State = ClaimState.Failed,
                    Reason = "受付台帳に見当たらないため、もう一度取り込みます。",
                    Until = default,
                };
        }

        // What was gone and is listed all the same is not gone.
        bool IsDone(uint uid) => rows.TryGetValue(uid, out var row) && row.State == ClaimState.Taken;

        var wanted = window
            .Where(uid => uid > cursor || !IsDone(uid))
            .Select(uid => new UniqueId(watched.UidValidity, uid))
            .ToList();
        if (wanted.Count == 0)
            return null;
        var request = new FetchRequest(
            MessageSummaryItems.UniqueId
                | MessageSummaryItems.InternalDate
                | MessageSummaryItems.Size
                | MessageSummaryItems.Flags
        );
        var messages = (await _folder.FetchAsync(wanted, request, cancellationToken))
            .Where(message => message.InternalDate is not null)
            .ToDictionary(message => message.UniqueId.Id);

        var safe = new List<IMessageSummary>();
        uint? firstLeft = null;
        // What has failed before comes last, so that it holds up nothing that may be well.
        foreach (
            var uid in wanted
                .Select(uid => uid.Id)
                .OrderBy(uid => !IsDone(uid) && rows.ContainsKey(uid))
                .ThenBy(uid => uid)
        )
        {
            var done =
                IsDone(uid)
                || await TakeAsync(
                    uid,
                    rows.GetValueOrDefault(uid),
                    messages.GetValueOrDefault(uid),
                    cancellationToken
                );
            if (!done)
                firstLeft = Math.Min(firstLeft ?? uid, uid);
            else if (messages.TryGetValue(uid, out var message))
                safe.Add(message);
        }

        await _marker.MarkAsync(safe, cancellationToken);
        return firstLeft;
    }

    private async Task<bool> TakeAsync(
        uint uid,
        MessageClaim? row,
        IMessageSummary? message,
        CancellationToken cancellationToken
    )
    {
        if (row is not null && (!claims.IsFree(row) || row.State == ClaimState.Failed && row.Until > clock.GetUtcNow()))
            return Left(message, row.Attempts, row.State == ClaimState.Claimed ? "取り込みの途中です。" : row.Reason!);
        if (poll.IsOver)
            return Left(message, row?.Attempts ?? 0, "順番を待っています。");
        if (await claims.TryClaimAsync(watched, uid, row, cancellationToken) is not { } claim)
            return Left(message, row?.Attempts ?? 0, "取り込みの途中です。");
        try
        {
            // Found begun and unfinished twice: processes may have ended by opening it.
            var opens = row is not { State: ClaimState.Claimed, Attempts: >= MostBeginnings };
            var end = message is null
                ? await GoneAsync(
                    claim,
                    new InvalidDataException("The server lists a message and tells nothing of it."),
                    cancellationToken
                )
                : await TakeAsync(claim, message, opens, cancellationToken);
            if (end.State == ClaimState.Gone)
                log.MessageGone(uid, watched.Key);
            await claims.FinishAsync(watched, end, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops: whoever comes next need not wait for the claim to run out.
            await claims.FinishAsync(
                watched,
                claim with
                {
                    State = ClaimState.Failed,
                    Attempts = claim.Attempts - 1,
                    Reason = "取り込みが中断されました。",
                    Until = default,
                },
                CancellationToken.None
            );
            throw;
        }
        catch (Exception e) // whatever it is, this message is not safe, and the others shall be
        {
            log.MessageFailed(uid, watched.Key, claim.Attempts, e.GetType().Name);
            var reason = ImapFaults.Message(e);
            await claims.FinishAsync(
                watched,
                claim with
                {
                    State = ClaimState.Failed,
                    Reason = reason,
                    Until = clock.GetUtcNow() + Pause(claim.Attempts),
                },
                cancellationToken
            );
            if (!connection.Stands)
                throw new MailboxUnavailableException(ImapFaults.Mailbox(e) ?? reason, e);
            return Left(message, claim.Attempts, reason);
        }
    }

    private async Task<MessageClaim> TakeAsync(
        MessageClaim claim,
        IMessageSummary message,
        bool opens,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var raw = await FetchAsync(claim, message, cancellationToken);
            if (raw.Length == 0 && message.Size > 0)
                throw new InvalidDataException("The server gave nothing of a message that is not empty.");
            var arrival = new Arrival(
                SubmissionSource.Imap,
                message.InternalDate!.Value,
                watched.Junk ? watched.Name : null
            );
            var acceptance = await receiver.ReceiveAsync(raw, arrival, cancellationToken, opens);
            return claim with { State = ClaimState.Taken, SubmissionId = acceptance.Submission.Id, Reason = null };
        }
        catch (Exception e)
            when (e is MessageNotFoundException or CommandException or InvalidDataException && connection.Stands)
        {
            // What another session has just deleted is refused by some servers, and empty on others.
            return await GoneAsync(claim, e, cancellationToken);
        }
    }

    // Nothing counts as gone on the word of an error alone.
    private async Task<MessageClaim> GoneAsync(
        MessageClaim claim,
        Exception otherwise,
        CancellationToken cancellationToken
    )
    {
        await connection.RefreshAsync(cancellationToken);
        var found = await _folder.SearchAsync(
            SearchQuery.Uids([new UniqueId(watched.UidValidity, claim.Uid)]),
            cancellationToken
        );
        if (found.Count > 0)
            ExceptionDispatchInfo.Throw(otherwise);
        return claim with { State = ClaimState.Gone };
    }

    // Some servers drop the connection at a message that they cannot give: what has failed before gets a connection of
    // its own.
    private async Task<Spool> FetchAsync(
        MessageClaim claim,
        IMessageSummary message,
        CancellationToken cancellationToken
    )
    {
        if (claim.Attempts == 1)
            return await ImapConnection.FetchAsync(_folder, message.UniqueId, cancellationToken);
        await using var own = await connect(cancellationToken);
        var folder = await own.OpenAsync(watched, cancellationToken);
        return await ImapConnection.FetchAsync(folder, message.UniqueId, cancellationToken);
    }

    // The first repetition comes with the next poll; what keeps failing is tried less and less often.
    private static TimeSpan Pause(int attempts) =>
        attempts == 1
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(Math.Min(600, 15 * Math.Pow(2, Math.Min(attempts, 10) - 1)));

    private bool Left(IMessageSummary? message, int attempts, string reason)
    {
        if (message is null)
            poll.AddUnseen(1);
        else
            poll.Add(
                new(
                    watched.Name,
                    message.UniqueId.Id,
                    message.InternalDate!.Value.ToUniversalTime(),
                    message.Size ?? 0,
                    attempts,
                    reason
                )
            );
        return false;
    }
}
