using System.Collections.Concurrent;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Lives the same life again and again, each time with one of its storage operations gone wrong. A usual run tries each
/// operation in one of the ways, in turn, of a long life every second or third; where the process is only killed, each
/// write once it has taken effect, since a process that ends at a read leaves storage as the write before it did.
/// <c>eng/crash.sh</c> tries every operation in every way.
/// </summary>
internal sealed class CrashPoints(ITestOutputHelper output)
{
    // A life takes about a second; all tests together may take fifteen minutes.
    private const int MostLives = 100;

    private static readonly bool All = Environment.GetEnvironmentVariable("SEIS_KILLS") is not null;

    /// <summary>The process ends before the operation takes effect, or after it.</summary>
    public static IReadOnlyList<Fault> Killed { get; } =
        [new(0, Taken: false, Kills: true), new(0, Taken: true, Kills: true)];

    /// <summary>The operation fails and the process goes on; the operation had taken effect or not.</summary>
    public static IReadOnlyList<Fault> Failed { get; } =
        [new(0, Taken: false, Kills: false), new(0, Taken: true, Kills: false)];

    /// <summary>Any of the ways that end differently.</summary>
    public static IReadOnlyList<Fault> Any { get; } = [.. Killed, Failed[0]];

    /// <summary>
    /// Asserts that <paramref name="differencesAsync"/> finds nothing, whichever of the <paramref name="operations"/>
    /// after <paramref name="before"/> and up to <paramref name="last"/> goes wrong in one of the
    /// <paramref name="ways"/>.
    /// </summary>
    public async Task NoneDiffersAsync(
        IReadOnlyList<string> operations,
        int before,
        int last,
        IReadOnlyList<Fault> ways,
        Func<Fault, Task<IEnumerable<string>>> differencesAsync
    )
    {
        Assert.True(last > before, "Nothing was done between the two points.");
        var faults = FaultsOf(operations, before, last, ways);
        var differences = new ConcurrentBag<string>();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = 2,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        await Parallel.ForEachAsync(faults, options, async (fault, _) =>
        {
            foreach (var difference in await differencesAsync(fault))
                differences.Add($"{fault} {operations[fault.Operation - 1]}: {difference}");
        });

        output.WriteLine($"{faults.Count} points tried of {last - before} operations, {differences.Count} differences");
        Assert.Empty(differences.Order(StringComparer.Ordinal));
    }

    private static List<Fault> FaultsOf(
        IReadOnlyList<string> operations,
        int before,
        int last,
        IReadOnlyList<Fault> ways
    )
    {
        var numbers = Enumerable.Range(before + 1, last - before).ToList();
        if (All)
            return [.. numbers.SelectMany(number => ways.Select(way => way with { Operation = number }))];
        if (ways == Killed)
            (numbers, ways) = ([.. numbers.Where(number => !IsRead(operations[number - 1]))], [Killed[1]]);
        var step = 1 + ((numbers.Count - 1) / MostLives);
        return
        [
            .. numbers
                .Where((_, index) => index % step == 0)
                .Select((number, index) => ways[index % ways.Count] with { Operation = number }),
        ];
    }

    private static bool IsRead(string operation) => operation.StartsWith("GET ", StringComparison.Ordinal);

    /// <summary>What one of two ends has and the other has not, or has another number of times.</summary>
    public static IEnumerable<string> Between(IEnumerable<string> one, IEnumerable<string> other)
    {
        var (before, after) = (one.CountBy(line => line).ToList(), other.CountBy(line => line).ToList());
        return
        [
            .. before.Except(after).Select(line => $"- {line.Value} × {line.Key}"),
            .. after.Except(before).Select(line => $"+ {line.Value} × {line.Key}"),
        ];
    }
}
