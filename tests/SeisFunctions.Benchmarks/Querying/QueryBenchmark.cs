using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Pipeline;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Commands;
using SeisFunctions.Domain;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Recording;

namespace SeisFunctions.Benchmarks.Querying;

/// <summary>
/// What a request costs with 10,000 applications in the register, against the same request with 100. The emulator looks through all rows for each one
/// that is written or asked for, so that 100,000 would take it hours to load; what it costs by itself is told by a bare query of the same page.
/// </summary>
internal static class QueryBenchmark
{
    private const int Few = 100, Many = 10_000, Rounds = 25;
    private const double Aim = 1.5;

    private static readonly (string What, string Path)[] Requests =
        [("first page of applications", "/api/applications"), ("summary", "/api/summary"), ("one prefecture", "/api/applications?prefecture=13")];

    private static readonly Calls.CallDefinition Call = Readers.Call();

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        await using var storage = await BenchStorage.StartAsync();
        var (fewAccount, manyAccount) = (storage.NewAccount(), storage.NewAccount());
        using var few = await HostAsync(fewAccount, Few);
        using var many = await HostAsync(manyAccount, Many);
        await many.Services.GetRequiredService<RegisterCounter>().RefreshAsync(default);
        var bare = await TimeAsync(() => BareAsync(fewAccount), () => BareAsync(manyAccount));
        var measures = new List<Measure> { new($"a bare query of the first page, {Many:#,0} rows", Measuring.Rounds.Median(bare.Select(time => time.Many)), "ms", $"{Few} rows", RatioOf(bare)) };
        foreach (var (what, path) in Requests)
        {
            var (fewClient, manyClient) = (ClientOf(few), ClientOf(many));
            var times = await TimeAsync(() => GetAsync(fewClient, path), () => GetAsync(manyClient, path));
            measures.Add(new($"{what}, {Few} applications", Measuring.Rounds.Median(times.Select(time => time.Few)), "ms"));
            measures.Add(new(
                $"{what}, {Many:#,0} applications", Measuring.Rounds.Median(times.Select(time => time.Many)), "ms", $"{Few} applications",
                RatioOf(times), Aim));
        }

        foreach (var host in new[] { few, many })
            await host.StopAsync();
        return measures;
    }

    private static double RatioOf(IEnumerable<(double Few, double Many)> times) => Measuring.Rounds.Median(times.Select(time => time.Many / time.Few));

    private static async Task<IReadOnlyList<(double Few, double Many)>> TimeAsync(Func<Task> few, Func<Task> many)
    {
        var times = new List<(double, double)>();
        for (var round = -3; round < Rounds; round++)
        {
            var pair = (await TimeAsync(few), await TimeAsync(many));
            if (round >= 0) // The first are for warming up.
                times.Add(pair);
        }

        return times;
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task BareAsync(string account)
    {
        var call = Call.Id;
        await foreach (var page in new TableClient(account, StorageNames.Applications).QueryAsync<TableEntity>(row => row.PartitionKey == call, 51).AsPages())
        {
            if (page.Values.Count > 0)
                return;
        }
    }

    private static async Task GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private static HttpClient ClientOf(IHost host)
    {
        var info = host.Services.GetRequiredService<EmbeddedHostInfo>();
        var client = new HttpClient { BaseAddress = info.BaseAddress };
        client.DefaultRequestHeaders.Add("x-functions-key", info.FunctionKey);
        return client;
    }

    private static async Task<IHost> HostAsync(string account, int applications)
    {
        var folder = Directory.CreateTempSubdirectory("seis-query").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = account,
            ["Mailbox__Kind"] = "none",
            ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning",
            // Timers would come in between.
            ["CloseIntakeSchedule"] = "0 0 0 1 1 *",
            ["RequeueLostSchedule"] = "0 0 0 1 1 *",
            ["MeasureIntakeSchedule"] = "0 0 0 1 1 *",
            ["PollMailboxSchedule"] = "0 0 0 1 1 *",
        };
        var options = ServeCommand.OptionsFor(0, folder, settings) with { FunctionAssembly = typeof(CommandLine).Assembly, Progress = _ => { } };
        await BenchStorage.PrepareAsync(account);
        await SeedAsync(new TableServiceClient(account).GetTableClient(StorageNames.Applications), applications);
        var host = ServeCommand.Build(options);
        await host.StartAsync();
        return host;
    }

    // Rows as folding leaves them. The first 47 are prefectures; the others have codes that no prefecture has, behind them.
    private static async Task SeedAsync(TableClient table, int count)
    {
        var call = Call;
        var codes = call.Places.Prefectures.Select(place => place.Code).Concat(Enumerable.Range(0, count).Select(number => $"x{number:000000}")).Take(count);
        foreach (var batch in codes.Chunk(100))
            await table.SubmitTransactionAsync(batch.Select(code => new TableTransactionAction(TableTransactionActionType.Add, Row(call.Id, code))));
    }

    private static TableEntity Row(string call, string code) => new(call, code)
    {
        [nameof(ApplicationRow.Name)] = $"見本{code}",
        [nameof(ApplicationRow.StatusBeforeDeadline)] = nameof(ApplicationStatus.Eligible),
        [nameof(ApplicationRow.StatusAfterDeadline)] = nameof(ApplicationStatus.Eligible),
        [nameof(ApplicationRow.ComputedBeforeDeadline)] = nameof(ApplicationStatus.Eligible),
        [nameof(ApplicationRow.ComputedAfterDeadline)] = nameof(ApplicationStatus.Eligible),
        [nameof(ApplicationRow.ReceivedAt)] = new DateTimeOffset(2026, 3, 20, 1, 0, 0, TimeSpan.Zero),
        [nameof(ApplicationRow.Revision)] = 1,
        [nameof(ApplicationRow.WideArea)] = false,
        [nameof(ApplicationRow.Municipalities)] = 2,
        [nameof(ApplicationRow.MunicipalitiesOfPrefecture)] = 40,
        [nameof(ApplicationRow.Errors)] = 0,
        [nameof(ApplicationRow.Warnings)] = 0,
        [nameof(ApplicationRow.ResultHash)] = new string('0', 64),
    };
}
