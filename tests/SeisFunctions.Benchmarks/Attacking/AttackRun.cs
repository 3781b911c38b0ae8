using System.Diagnostics;
using SeisFunctions.Benchmarks.Pipeline;

namespace SeisFunctions.Benchmarks.Attacking;

/// <summary>Runs the attacks one after another, each on storage of its own, and prints what each came to.</summary>
internal static class AttackRun
{
    private static readonly string App = Path.GetFullPath(
        Path.Combine("functions", "SeisFunctions", "bin", "Release", "net10.0", "SeisFunctions.dll")
    );

    /// <summary>Runs those whose names begin so, or all.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        var chosen = Attacks
            .All.Where(attack =>
                names.Count == 0 || names.Any(name => attack.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            )
            .ToList();
        var folder = Directory.CreateTempSubdirectory("seis-attack").FullName;
        await using var storage = await BenchStorage.StartAsync();
        var ground = new AttackGround(
            Environment.GetEnvironmentVariable("SEIS_APP") ?? App,
            storage.NewAccount,
            folder
        );
        var failed = 0;
        foreach (var (name, runAsync) in chosen)
        {
            var watch = Stopwatch.StartNew();
            var outcome = await OutcomeAsync(ground, runAsync);
            failed += outcome.Held ? 0 : 1;
            Console.WriteLine(
                $"{(outcome.Held ? "held  " : "FAILED")} {name} ({watch.Elapsed.TotalSeconds:0} s): {outcome.Figures}"
            );
        }

        Directory.Delete(folder, recursive: true);
        Console.WriteLine($"{chosen.Count - failed} attacks held, {failed} failed");
        return failed > 0 || chosen.Count == 0 ? 1 : 0;
    }

    private static async Task<AttackOutcome> OutcomeAsync(
        AttackGround ground,
        Func<AttackGround, Task<AttackOutcome>> runAsync
    )
    {
        try
        {
            return await runAsync(ground);
        }
        catch (Exception e)
            when (e
                    is AttackFailedException
                        or HttpRequestException
                        or TaskCanceledException
                        or Azure.RequestFailedException
            )
        {
            return new(false, e.Message);
        }
    }
}
