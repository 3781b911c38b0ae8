using MailKit;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Receiving.Imap;

/// <summary>
/// Marks or moves what is safe, for the eyes of people. Never deletes. It may fail, or be undone by a person: nothing
/// depends on it.
/// </summary>
internal sealed class TakenMarker(
    WatchedFolder watched,
    ImapConnection connection,
    MailboxOptions options,
    PollTally poll,
    ILogger log
)
{
    /// <summary>Does it for these messages; once more for those that have it already changes nothing.</summary>
    public async Task MarkAsync(IReadOnlyList<IMessageSummary> messages, CancellationToken cancellationToken)
    {
        var unmarked = messages.Where(message => !IsMarked(message)).Select(message => message.UniqueId).ToList();
        if (unmarked.Count == 0 || options.AfterTaking == AfterTaking.Nothing)
            return;
        try
        {
            if (options.AfterTaking == AfterTaking.Flag)
                await FlagAsync(unmarked, cancellationToken);
            else
                await MoveAsync(unmarked, cancellationToken);
        }
        catch (CommandException e) when (connection.Stands)
        {
            log.MessagesNotMarked(unmarked.Count, watched.Key, e.GetType().Name);
            poll.Notify(
                "取り込んだメールに印を付けること（又は移動すること）を、メールサーバーが受け付けません。取り込みには影響しません。"
            );
        }
    }

    private bool IsMarked(IMessageSummary message) =>
        options.AfterTaking == AfterTaking.Flag
        && (
            IsSystemFlag
                ? message.Flags?.HasFlag(MessageFlags.Flagged) == true
                : message.Keywords.Contains(options.TakenKeyword)
        );

    private bool IsSystemFlag => options.TakenKeyword == @"\Flagged";

    private async Task FlagAsync(List<UniqueId> messages, CancellationToken cancellationToken)
    {
        var folder = watched.Folder;
        if (
            !IsSystemFlag
            && !folder.PermanentFlags.HasFlag(MessageFlags.UserDefined)
            && !folder.PermanentKeywords.Contains(options.TakenKeyword)
        )
        {
            poll.Notify(
                @"メールサーバーがキーワードに対応していません。Mailbox__TakenKeyword を \Flagged にするか、Mailbox__AfterTaking を move にしてください。取り込みには影響しません。"
            );
            return;
        }

        var flags = IsSystemFlag
            ? new StoreFlagsRequest(StoreAction.Add, MessageFlags.Flagged)
            : new StoreFlagsRequest(StoreAction.Add, MessageFlags.None, [options.TakenKeyword]);
        flags.Silent = true;
        await folder.StoreAsync(messages, flags, cancellationToken);
    }

    private async Task MoveAsync(List<UniqueId> messages, CancellationToken cancellationToken)
    {
        if (!connection.CanMove)
        {
            poll.Notify(
                "メールサーバーがメールの移動に対応していません。Mailbox__AfterTaking を flag か nothing にしてください。取り込みには影響しません。"
            );
            return;
        }

        await watched.Folder.MoveToAsync(
            messages,
            await connection.TakenFolderAsync(cancellationToken),
            cancellationToken
        );
    }
}
