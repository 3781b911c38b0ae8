using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>
/// Which process last worked on a folder of the storage emulator. One whose host was killed closes its ports before it
/// writes down what it has: another one that began meanwhile would begin without that, and write over it.
/// </summary>
internal static class LastEmulator
{
    private const string FileName = "process";

    // A number is used again for other programs. The start that the operating system tells of a process moves with its
    // clock, and is asked of none that may have ended: it is noted by the clock right after it.
    private static readonly TimeSpan SameStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AnswersOrEndsWithin = TimeSpan.FromSeconds(60);

    /// <summary>Notes who has just begun to work on a folder.</summary>
    public static void Note(string location, int process)
    {
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using StreamWriter file = new(Path.Combine(location, FileName), options);
        file.Write($"{process} {TimeProvider.System.GetUtcNow().UtcTicks}");
    }

    /// <summary>Completes when nobody works on a folder any more.</summary>
    /// <param name="location">The folder, which need not be there.</param>
    /// <param name="answersAsync">Whether who works there answers again, having just begun: it is not waited for then.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="HostStartException">It neither answers nor ends.</exception>
    public static async Task EndedAsync(
        string location,
        Func<Task<bool>> answersAsync,
        CancellationToken cancellationToken
    )
    {
        var watch = Stopwatch.StartNew();
        while (RunningOn(location) is { } process)
        {
            using (process)
            {
                if (await answersAsync())
                    return;
                if (watch.Elapsed > AnswersOrEndsWithin)
                    throw new HostStartException(
                        $"The storage emulator Azurite that works on {location} (process {process.Id}) neither answers nor ends. End that process and start again."
                    );
            }

            await Task.Delay(50, cancellationToken);
        }
    }

    private static Process? RunningOn(string location)
    {
        var file = Path.Combine(location, FileName);
        if (
            !File.Exists(file)
            || File.ReadAllText(file).Split(' ') is not [var number, var began]
            || !int.TryParse(number, CultureInfo.InvariantCulture, out var id)
            || !long.TryParse(began, CultureInfo.InvariantCulture, out var ticks)
        )
            return null;
        try
        {
            var process = Process.GetProcessById(id);
            if ((process.StartTime.ToUniversalTime() - new DateTime(ticks, DateTimeKind.Utc)).Duration() < SameStart)
                return process;
            process.Dispose();
            return null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null; // it has ended
        }
    }
}
