using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;

namespace SeisFunctions.Receiving;

/// <summary>
/// A mailbox that is a folder: <c>*.eml</c> files dropped into it are taken in and moved to <c>taken/</c> once they are safe. As in a maildir, the
/// time of the file's last change is the time of receipt (a time in the future counts as now).
/// </summary>
public sealed class FolderMailbox(IOptions<MailboxOptions> options, ReceivingDesk desk, CallDefinition call, TimeProvider clock, ILogger<FolderMailbox> log)
{
    // A file that is still being copied changes from moment to moment; it is left for the next poll.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    private readonly string _folder = Path.GetFullPath(options.Value.Folder);

    /// <summary>Takes in what lies in the folder now. One file that fails does not keep the others from being taken.</summary>
    /// <returns>Whether everything that was there is safe.</returns>
    public async Task<bool> PollAsync(CancellationToken cancellationToken)
    {
        var taken = Directory.CreateDirectory(Path.Combine(_folder, "taken")).FullName;
        var complete = true;
        foreach (var path in Directory.EnumerateFiles(_folder, "*.eml").Order(StringComparer.Ordinal))
            complete &= await TakeAsync(path, taken, cancellationToken);
        return complete;
    }

    private async Task<bool> TakeAsync(string path, string taken, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset changed = File.GetLastWriteTimeUtc(path);
        if ((now - changed).Duration() < Settled)
            return false;
        try
        {
            await using (var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read))
            await using (var message = await Spool.TakeAsync(file, long.MaxValue, cancellationToken))
                await desk.AcceptAsync(message, new(SubmissionSource.Folder, changed < now ? changed : now), cancellationToken);
            File.Move(path, FreeName(taken, Path.GetFileName(path)));
            return true;
        }
        catch (FileNotFoundException)
        {
            return true; // Another host on this folder was faster.
        }
        catch (Exception e) when (e is IOException or Azure.RequestFailedException)
        {
            log.MessageLeftInMailbox(call.Id, e.GetType().Name);
            return false;
        }
    }

    private static string FreeName(string folder, string name)
    {
        var free = Path.Combine(folder, name);
        for (var i = 2; File.Exists(free); i++)
            free = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}.{i}.eml");
        return free;
    }
}
