using System.Diagnostics;

namespace SeisFunctions.Benchmarks.Measuring;

/// <summary>
/// Lets contestants take turns. The machine's speed changes from second to second; whoever runs in the same round meets
/// the same machine, so ratios are taken within a round and their median counts.
/// </summary>
internal sealed class Rounds
{
    private const int Fewest = 7;
    private const int Most = 41;
    private const int MostBursts = 12;
    private const int IdleBursts = 2;
    private const double StillFaster = 0.97;
    private readonly Dictionary<string, List<Cost>> _costs = [];

    private Rounds() { }

    /// <summary>Runs rounds until <paramref name="budget"/> is used up, after every contestant has warmed up.</summary>
    /// <param name="contestants">Those who take turns.</param>
    /// <param name="budget">Time for all rounds; a few are run in any case.</param>
    /// <param name="turn">How long one turn should last at least.</param>
    public static Rounds Run(IReadOnlyList<Contestant> contestants, TimeSpan budget, TimeSpan turn)
    {
        var rounds = new Rounds();
        var times = contestants.ToDictionary(contestant => contestant.Name, contestant => WarmUp(contestant, turn));
        var watch = Stopwatch.StartNew();
        for (var round = 0; round < Fewest || (round < Most && watch.Elapsed < budget); round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                // Another one begins each time, so that nobody always runs after the same neighbour.
                var contestant = contestants[(i + round) % contestants.Count];
                rounds.Add(contestant.Name, contestant.Run(times[contestant.Name]));
            }
        }

        return rounds;
    }

    /// <summary>
    /// The same number of single turns for each, without warming up: for what happens only once in a process.
    /// </summary>
    public static Rounds RunCold(IReadOnlyList<Contestant> contestants, int count)
    {
        var rounds = new Rounds();
        for (var round = 0; round < count; round++)
            foreach (var contestant in contestants)
                rounds.Add(contestant.Name, contestant.Run(1));
        return rounds;
    }

    public int Count => _costs.Values.First().Count;

    public double Milliseconds(string name) => Median(_costs[name].Select(cost => cost.Milliseconds));

    public double Kilobytes(string name) =>
        Median(
            _costs[name]
                .Select(cost => cost.Kilobytes ?? throw new InvalidOperationException($"{name} tells no allocation."))
        );

    public int Values(string name) => _costs[name][^1].Values;

    /// <summary>Median over the rounds of one's time by the other's.</summary>
    public double TimeRatio(string name, string against) =>
        Median(_costs[name].Zip(_costs[against], (one, other) => one.Milliseconds / other.Milliseconds));

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1
            ? sorted[sorted.Count / 2]
            : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private void Add(string name, Cost cost)
    {
        if (cost.Values == 0)
            throw new InvalidOperationException($"{name} found nothing: it did not do the work that is measured.");
        if (!_costs.TryGetValue(name, out var costs))
            _costs.Add(name, costs = []);
        costs.Add(cost);
    }

    // The runtime compiles hot methods again in the background, 100 ms after no method was called for the first time:
    // bursts and pauses let it finish. The more code a contestant has, the longer that takes; whoever still gets faster
    // is given more, so that small and large ones are both measured warm.
    private static int WarmUp(Contestant contestant, TimeSpan turn)
    {
        var best = double.MaxValue;
        for (var (burst, idle) = (0, 0); burst < MostBursts && idle < IdleBursts; burst++)
        {
            var milliseconds = Burst(contestant, turn);
            idle = milliseconds < best * StillFaster ? 0 : idle + 1;
            best = Math.Min(best, milliseconds);
            Thread.Sleep(250);
        }

        return Math.Max(1, (int)Math.Ceiling(turn.TotalMilliseconds / best));
    }

    private static double Burst(Contestant contestant, TimeSpan turn)
    {
        var watch = Stopwatch.StartNew();
        var milliseconds = contestant.Run(1).Milliseconds;
        while (watch.Elapsed < turn * 10)
            milliseconds = contestant.Run(Math.Max(1, (int)(turn.TotalMilliseconds / milliseconds))).Milliseconds;
        return milliseconds;
    }
}
