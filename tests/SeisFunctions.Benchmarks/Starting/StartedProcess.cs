using System.Diagnostics;
using SeisFunctions.Benchmarks.Measuring;

namespace SeisFunctions.Benchmarks.Starting;

/// <summary>
/// Starts a server process, asks it again and again until it gives the answer that counts, and ends it.
/// </summary>
internal static class StartedProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // A server that is not up refuses a connection at once, so asking often costs it little and keeps the figure exact.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(3);

    /// <summary>
    /// Wall time from the start of <c>dotnet ASSEMBLY</c> to the first answer that <paramref name="ask"/> takes.
    /// </summary>
    public static async Task<Cost> TimeAsync(
        string assembly,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> environment,
        Func<Task<bool>> ask
    )
    {
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(assembly))!,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            while (!await AnswersAsync(ask))
            {
                if (process.HasExited || watch.Elapsed > Patience)
                    throw new InvalidOperationException(
                        $"{assembly} did not answer within {watch.Elapsed.TotalSeconds:0} s."
                    );
                await Task.Delay(Pause);
            }

            return new(watch.Elapsed.TotalMilliseconds, null, 1);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static async Task<bool> AnswersAsync(Func<Task<bool>> ask)
    {
        try
        {
            return await ask();
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
