using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Benchmarks.Starting;

/// <summary>
/// From <c>dotnet SeisFunctions.dll</c> to the first accepted mail, storage already up, against an empty ASP.NET Core
/// app to its first answer; and as a worker until all functions are loaded, against an empty worker under the same
/// host.
/// </summary>
internal static class StartBenchmark
{
    private const string Empty = "empty ASP.NET Core app to its first answer";
    private const string Built = "as built: start to the first accepted mail";
    private const string Published = "as published: start to the first accepted mail";
    private const string Fresh = "as published: first start on empty storage to the first accepted mail";
    private const string EmptyWorker = "empty isolated worker with one HTTP function, until it is loaded";
    private const string Worker = "as published: as a worker until all functions are loaded";
    private const double Aim = 3;
    private const double WorkerAim = 1.5;
    private const int Count = 11;
    private static readonly string EmptyApp = Path.Combine(
        "eng",
        "bench",
        "EmptyApp",
        "bin",
        "Release",
        "net10.0",
        "EmptyApp.dll"
    );
    private static readonly string EmptyWorkerApp = Path.Combine(
        "artifacts",
        "bench",
        "empty-worker",
        "EmptyWorker.dll"
    );

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        await using var intake = await Intake.StartAsync(Count);
        // The first run makes the keys, the tables and the queues, and fills the disk cache for all.
        await intake.TimeAsync(Intake.Built, Intake.UsedAccount);
        await intake.TimeAsync(Intake.Published, Intake.UsedAccount);
        Contestant[] contestants =
        [
            new(Empty, _ => TimeEmptyAsync().GetAwaiter().GetResult()),
            new(Built, _ => intake.TimeAsync(Intake.Built, Intake.UsedAccount).GetAwaiter().GetResult()),
            new(Published, _ => intake.TimeAsync(Intake.Published, Intake.UsedAccount).GetAwaiter().GetResult()),
            new(Fresh, _ => intake.TimeAsync(Intake.Published, intake.NextFreshAccount()).GetAwaiter().GetResult()),
            new(EmptyWorker, _ => intake.TimeWorkerAsync(EmptyWorkerApp, Intake.UsedAccount).GetAwaiter().GetResult()),
            new(Worker, _ => intake.TimeWorkerAsync(Intake.Published, Intake.UsedAccount).GetAwaiter().GetResult()),
        ];
        var rounds = Rounds.RunCold(contestants, Count);
        return
        [
            new(Empty, rounds.Milliseconds(Empty), "ms"),
            new(Built, rounds.Milliseconds(Built), "ms", Empty, rounds.TimeRatio(Built, Empty), Aim),
            new(Published, rounds.Milliseconds(Published), "ms", Empty, rounds.TimeRatio(Published, Empty), Aim),
            new(Fresh, rounds.Milliseconds(Fresh), "ms", Empty, rounds.TimeRatio(Fresh, Empty)),
            new(EmptyWorker, rounds.Milliseconds(EmptyWorker), "ms"),
            new(
                Worker,
                rounds.Milliseconds(Worker),
                "ms",
                EmptyWorker,
                rounds.TimeRatio(Worker, EmptyWorker),
                WorkerAim
            ),
        ];
    }

    private static async Task<Cost> TimeEmptyAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePorts.One()}/");
        using var client = new HttpClient();
        return await StartedProcess.TimeAsync(
            EmptyApp,
            ["--urls", address.ToString()],
            new Dictionary<string, string>(),
            async () =>
            {
                using var answer = await client.GetAsync(address);
                return answer.IsSuccessStatusCode;
            }
        );
    }
}
