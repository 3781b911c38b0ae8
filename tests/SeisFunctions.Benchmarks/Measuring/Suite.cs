using SeisFunctions.Benchmarks.Fetching;
using SeisFunctions.Benchmarks.Mailing;
using SeisFunctions.Benchmarks.Pipeline;
using SeisFunctions.Benchmarks.Querying;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Benchmarks.Starting;

namespace SeisFunctions.Benchmarks.Measuring;

/// <summary>The benchmarks by name.</summary>
internal static class Suite
{
    private const int UnknownName = 2;

    private static readonly Dictionary<string, Func<Task<IReadOnlyList<Measure>>>> Known = new()
    {
        ["reading"] = ReadingBenchmark.RunAsync,
        ["mailbox"] = FetchBenchmark.RunAsync,
        ["mail"] = MailBenchmark.RunAsync,
        ["pipeline"] = PipelineBenchmark.RunAsync,
        ["rush"] = RushBenchmark.RunAsync,
        ["closing"] = ClosingBenchmark.RunAsync,
        ["release"] = ReleaseBenchmark.RunAsync,
        ["query"] = QueryBenchmark.RunAsync,
        ["search"] = SearchBenchmark.RunAsync,
        ["start"] = StartBenchmark.RunAsync,
    };

    /// <summary>Runs the named benchmarks one after another, and writes a table and a file for each.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> names)
    {
        var unknown = names.Where(name => !Known.ContainsKey(name)).ToList();
        if (unknown.Count > 0 || names.Count == 0)
        {
            await Console.Error.WriteLineAsync(
                $"{(names.Count == 0 ? "Name a benchmark" : $"There is no benchmark {string.Join(", ", unknown)}")}. Known: {string.Join(", ", Known.Keys)}."
            );
            return UnknownName;
        }

        foreach (var name in names)
            Report.Write(name, await Known[name]());
        return 0;
    }
}
