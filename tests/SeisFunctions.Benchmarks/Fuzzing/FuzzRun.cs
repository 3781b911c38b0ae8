using System.Diagnostics;
using System.Globalization;
using SeisFunctions.Benchmarks.Reading;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>
/// Tries mutated forms and mails for a while. Failing inputs are kept under <c>artifacts/fuzz</c>, each with what went
/// wrong beside it.
/// </summary>
internal sealed class FuzzRun
{
    private const int MostKept = 50;
    private readonly int _seed;
    private readonly string _folder = Directory.CreateDirectory(Path.Combine("artifacts", "fuzz")).FullName;
    private readonly FuzzInputs _inputs;
    private readonly HashSet<int> _failed = [];

    private FuzzRun(int seed)
    {
        _seed = seed;
        _inputs = new(new FuzzSeeds(Readers.Call(), FuzzSeeds.OtherPrograms), seed);
    }

    /// <summary>Arguments: seconds (60), seed (by the clock). Status 1 if any case failed.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var seconds = arguments.Count > 0 ? double.Parse(arguments[0], CultureInfo.InvariantCulture) : 60;
        var seed = arguments.Count > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : Environment.TickCount;
        Console.WriteLine($"seed {seed}");
        var run = new FuzzRun(seed);
        var tried = await run.RunAsync(TimeSpan.FromSeconds(seconds));
        Console.WriteLine($"tried {tried}, failed {run._failed.Count}");
        return run._failed.Count == 0 ? 0 : 1;
    }

    private async Task<int> RunAsync(TimeSpan duration)
    {
        var progress = Path.Combine(_folder, "current");
        var watch = Stopwatch.StartNew();
        var next = 0;
        while (watch.Elapsed < duration)
        {
            var status = await RunCasesAsync(next, duration - watch.Elapsed, progress);
            var current = FuzzProgress.Read(progress);
            if (status != FuzzCases.TimeIsUp)
                Keep(
                    current,
                    status == FuzzCases.TookTooLong
                        ? $"took longer than {FuzzTrial.Longest.TotalSeconds} s"
                        : $"killed the process (status {status})"
                );
            next = current + 1;
        }

        return next;
    }

    private async Task<int> RunCasesAsync(int first, TimeSpan duration, string progress)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(FuzzRun).Assembly.Location,
                "fuzz-cases",
                .. Invariant($"{_seed}", $"{first}", $"{duration.TotalSeconds}"),
                progress,
            ]
        )
        {
            RedirectStandardOutput = true,
            // Large mutated inputs would otherwise have the garbage collected all the time: a quarter more cases.
            Environment = { ["DOTNET_GCgen0size"] = "0x4000000" },
        };
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (
                tab > 0
                && int.TryParse(line.AsSpan(0, tab), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
                Keep(number, line[(tab + 1)..]);
        }

        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private void Keep(int number, string fault)
    {
        if (!_failed.Add(number) || _failed.Count > MostKept)
            return;
        var input = _inputs.Case(number);
        var file = Path.Combine(_folder, $"{_seed}-{number}.{input.Extension}");
        File.WriteAllBytes(file, input.Content);
        File.WriteAllText(
            file + ".txt",
            $"{input.Kind}, seed {_seed}, case {number}{Environment.NewLine}{fault.Replace(" | ", Environment.NewLine, StringComparison.Ordinal)}{Environment.NewLine}"
        );
        Console.WriteLine(
            $"{Path.GetRelativePath(".", file)}: {input.Kind}: {(fault.Length > 200 ? fault[..200] + "…" : fault)}"
        );
    }

    private static IEnumerable<string> Invariant(params FormattableString[] values) =>
        values.Select(FormattableString.Invariant);
}
