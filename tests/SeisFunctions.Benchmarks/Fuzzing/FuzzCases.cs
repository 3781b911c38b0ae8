using System.Diagnostics;
using System.Globalization;
using SeisFunctions.Benchmarks.Reading;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>
/// A process that tries cases one after another until time is up, and prints the number of each that fails. A case that
/// takes too long, or that kills the process, ends it; whoever started it goes on behind that case with a new process.
/// </summary>
internal static class FuzzCases
{
    public const int TimeIsUp = 0;
    public const int TookTooLong = 3;

    /// <summary>Arguments: seed, first case, seconds, file for the number of the current case.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        var (seed, first) = (
            int.Parse(arguments[0], CultureInfo.InvariantCulture),
            int.Parse(arguments[1], CultureInfo.InvariantCulture)
        );
        var until = TimeSpan.FromSeconds(double.Parse(arguments[2], CultureInfo.InvariantCulture));
        var call = Readers.Call();
        var inputs = new FuzzInputs(new FuzzSeeds(call, FuzzSeeds.OtherPrograms), seed);
        var trial = new FuzzTrial(call);
        using var progress = new FuzzProgress(arguments[3]);
        using var watchdog = new Timer(_ => Environment.Exit(TookTooLong));
        var watch = Stopwatch.StartNew();
        for (var number = first; watch.Elapsed < until; number++)
        {
            progress.Begin(number);
            var input = inputs.Case(number);
            watchdog.Change(FuzzTrial.Longest, Timeout.InfiniteTimeSpan);
            var fault = trial.Fault(input);
            watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            if (fault is not null)
                Console.WriteLine($"{number}\t{fault.ReplaceLineEndings(" | ")}");
        }

        return TimeIsUp;
    }
}
