using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Forms;

namespace SeisFunctions.Benchmarks.Reading;

/// <summary>
/// Reading one application (様式1 and 様式2): ours against the floor, the Open XML SDK, and the usual readers of other
/// languages.
/// </summary>
internal static class ReadingBenchmark
{
    private const double TimeAim = 5;
    private const double LinearAim = 1.25;
    private const int ColdRounds = 9;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan BudgetOfOneSize = TimeSpan.FromSeconds(12);

    public static Task<IReadOnlyList<Measure>> RunAsync()
    {
        var call = Readers.Call();
        var reader = new FormReader(call.Forms, call.Limits.Forms);
        var samples = new SampleApplications(call, Path.GetFullPath(Path.Combine("artifacts", "bench", "inputs")));
        var usual = samples.WithRows(SampleApplications.Rows);
        List<ApplicationFiles> sizes =
        [
            usual,
            samples.WithRows(SampleApplications.Rows * 10),
            samples.WithRows(SampleApplications.Rows * 100),
            samples.WithLongTexts(),
        ];
        if (samples.SavedByLibreOffice(usual) is { } saved)
            sizes.Add(saved);
        else
            Console.WriteLine("LibreOffice is not installed: files saved by it are left out.");

        var peers = Peers(usual);
        var measures = new List<Measure>();
        foreach (var files in sizes)
        {
            var size = Rounds.Run(
                [.. Readers.All(reader, files), .. peers.Select(peer => peer.On(files))],
                BudgetOfOneSize,
                Turn
            );
            measures.AddRange(OfSize(files, size, peers));
            Console.WriteLine(
                $"{files.Name}: {size.Count} rounds; values found: {string.Join(", ", Names(peers).Select(name => $"{name} {size.Values(name)}"))}"
            );
        }

        peers.ForEach(peer => peer.Dispose());
        measures.Add(Linear(reader, [.. sizes.Take(3)]));
        measures.AddRange(Cold(usual));
        return Task.FromResult<IReadOnlyList<Measure>>(measures);
    }

    private static List<Peer> Peers(ApplicationFiles probe)
    {
        var scripts = Path.Combine("eng", "bench");
        return
        [
            .. new[]
            {
                Peer.Start(
                    "python-docx + openpyxl",
                    File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3",
                    Path.Combine(scripts, "office_peer.py"),
                    probe
                ),
                Peer.Start("mammoth + SheetJS", "node", Path.Combine(scripts, "office_peer.js"), probe),
            }.OfType<Peer>(),
        ];
    }

    private static IEnumerable<string> Names(IEnumerable<Peer> peers) =>
        [Readers.Ours, Readers.Floor, Readers.Sdk, .. peers.Select(peer => peer.Name)];

    private static IEnumerable<Measure> OfSize(ApplicationFiles files, Rounds rounds, IReadOnlyList<Peer> peers)
    {
        yield return new($"{Readers.Floor}, {files.Name}", rounds.Milliseconds(Readers.Floor), "ms");
        yield return new(
            $"{Readers.Ours}, {files.Name}",
            rounds.Milliseconds(Readers.Ours),
            "ms",
            Readers.Floor,
            rounds.TimeRatio(Readers.Ours, Readers.Floor),
            TimeAim
        );
        yield return Allocation(Readers.Ours);
        yield return new(
            $"{Readers.Sdk}, {files.Name}",
            rounds.Milliseconds(Readers.Sdk),
            "ms",
            Readers.Floor,
            rounds.TimeRatio(Readers.Sdk, Readers.Floor)
        );
        yield return Allocation(Readers.Sdk);
        foreach (var peer in peers)
            yield return new(
                $"{peer.Name}, {files.Name}",
                rounds.Milliseconds(peer.Name),
                "ms",
                Readers.Floor,
                rounds.TimeRatio(peer.Name, Readers.Floor)
            );
        foreach (var name in peers.Select(peer => peer.Name).Prepend(Readers.Sdk))
            yield return new(
                $"{Readers.Ours}, {files.Name}",
                rounds.Milliseconds(Readers.Ours),
                "ms",
                name,
                rounds.TimeRatio(Readers.Ours, name),
                1
            );

        Measure Allocation(string name) =>
            new(
                $"{name}, {files.Name}, allocated",
                rounds.Kilobytes(name),
                "KB",
                Readers.Floor,
                rounds.Kilobytes(name) / rounds.Kilobytes(Readers.Floor)
            );
    }

    /// <summary>
    /// What one more row costs from 200 to 2,000 rows, against from 20 to 200: the three sizes take turns among
    /// themselves, so that they meet the same machine.
    /// </summary>
    private static Measure Linear(FormReader reader, IReadOnlyList<ApplicationFiles> sizes)
    {
        const int Few = SampleApplications.Rows,
            Many = Few * 10,
            Most = Few * 100;
        var rounds = Rounds.Run(
            [.. sizes.Select(files => Contestant.InProcess(files.Name, () => Readers.Values(reader, files.Excel)))],
            BudgetOfOneSize,
            Turn
        );
        return new(
            $"one row more, {Many} to {Most} rows",
            RowCost(Many, Most) * 1000,
            "µs",
            $"one row more, {Few} to {Many} rows",
            RowCost(Many, Most) / RowCost(Few, Many),
            LinearAim
        );

        double RowCost(int from, int to) => (Time(to) - Time(from)) / (to - from);
        double Time(int rows) => rounds.Milliseconds($"{rows} rows");
    }

    private static IEnumerable<Measure> Cold(ApplicationFiles files)
    {
        string[] names = [Readers.Floor, Readers.Ours, Readers.Sdk];
        List<Contestant> contestants =
        [
            .. names.Select(name => FirstFile.InNewProcess(name, files)),
            .. new[] { FirstFile.InNewPublishedProcess(Readers.Ours, files) }.OfType<Contestant>(),
        ];
        var rounds = Rounds.RunCold(contestants, ColdRounds);
        return contestants
            .Select(contestant => contestant.Name)
            .Select(name =>
                name == Readers.Floor
                    ? new Measure($"{name}, first of a process", rounds.Milliseconds(name), "ms")
                    : new Measure(
                        $"{name}, first of a process",
                        rounds.Milliseconds(name),
                        "ms",
                        Readers.Floor,
                        rounds.TimeRatio(name, Readers.Floor)
                    )
            );
    }
}
