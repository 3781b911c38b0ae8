using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Mail;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Receiving;

/// <summary>
/// A mailbox that is a folder: <c>*.eml</c> files dropped into it are taken in once they are whole, and moved to
/// <c>taken/</c> once they are safe. As in a maildir, the time of the file's last change is the time of receipt (a time
/// in the future counts as now).
/// </summary>
public sealed class FolderMailbox(
    IOptions<MailboxOptions> options,
    Receiver receiver,
    CallDefinition call,
    TimeProvider clock,
    ILogger<FolderMailbox> log
) : IMailbox
{
    // How long a file without a visible end (no multipart) must not have changed to count as whole.
    private static readonly TimeSpan SettledAfter = TimeSpan.FromSeconds(5);

    // How long a file that is visibly cut must not have changed until it is taken as it is, and shown to a person.
    private static readonly TimeSpan StalledAfter = TimeSpan.FromMinutes(1);

    private readonly string _folder = Path.GetFullPath(options.Value.Folder);

    /// <inheritdoc/>
    /// <remarks>What lies in the folder is what is not taken, so that every poll looks at everything.</remarks>
    public async Task<MailboxPoll> PollAsync(bool reconcile, CancellationToken cancellationToken)
    {
        try
        {
            var taken = OwnersOnly.Folder(Path.Combine(OwnersOnly.Folder(_folder), "taken"));
            var left = new List<UntakenMessage>();
            foreach (
                var file in new DirectoryInfo(_folder)
                    .EnumerateFiles("*.eml")
                    .OrderBy(file => file.Name, StringComparer.Ordinal)
            )
            {
                if (await TakeAsync(file.FullName, taken, cancellationToken) is { } reason)
                    left.Add(new(options.Value.Folder, null, file.LastWriteTimeUtc, file.Length, 1, reason));
            }

            return new(left.Count, left);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MailboxUnavailableException("メールのフォルダーを読めません。", e);
        }
    }

    // Null once the file is safe, else why it is not.
    private async Task<string?> TakeAsync(string path, string taken, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        try
        {
            await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read))
            {
                DateTimeOffset changed = File.GetLastWriteTimeUtc(path);
                if (!IsWhole(file, changed))
                    return "書き込みの途中です。";
                await using var message = await Spool.TakeAsync(file, long.MaxValue, cancellationToken);
                await receiver.ReceiveAsync(
                    message,
                    new(SubmissionSource.Folder, changed < now ? changed : now),
                    cancellationToken
                );
            }

            File.Move(path, FreeName(taken, Path.GetFileName(path)));
            return null;
        }
        catch (FileNotFoundException)
        {
            return null; // Another host on this folder was faster.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Azure.RequestFailedException)
        {
            log.MessageLeftInMailbox(call.Id, e.GetType().Name);
            return "取り込めませんでした。次の確認時にもう一度試します。";
        }
    }

    // Whoever copies a file into the folder may stall at any byte. What ends as a message ends is taken at once; what
    // shows no end, once it has not changed for a while; what is visibly cut, after longer, since then nobody will
    // write the rest: opening it tells a person.
    private bool IsWhole(FileStream file, DateTimeOffset changed)
    {
        // The file system's clock is the machine's, whatever the time of a rehearsal is.
        var unchanged = (TimeProvider.System.GetUtcNow() - changed).Duration();
        return unchanged >= StalledAfter
            || MessageTail.Look(file, call.Limits) switch
            {
                MessageEnd.Closed => true,
                MessageEnd.Unknown => unchanged >= SettledAfter,
                _ => false,
            };
    }

    private static string FreeName(string folder, string name)
    {
        var free = Path.Combine(folder, name);
        for (var i = 2; File.Exists(free); i++)
            free = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.{i}.eml");
        return free;
    }
}
