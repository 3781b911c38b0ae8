using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Acknowledging;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Pipeline;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Commands;
using SeisFunctions.Domain;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Storing;

namespace SeisFunctions.Benchmarks.Querying;

/// <summary>
/// What a request costs with 100,000 applications and as many submissions and letters in the register, against the same
/// request with 100. The emulator is given the order of keys that Azure's tables have (eng/bench/ordered_tables.js): by
/// itself it looks through all rows for every answer.
/// </summary>
internal static class QueryBenchmark
{
    private const int Few = 100,
        Many = 100_000,
        Rounds = 25,
        Rare = 47,
        InTransaction = 100,
        AtOnce = 4;
    private const double Aim = 1.5;

    private static readonly (string What, string Path)[] Requests =
    [
        ("first page of applications", "/api/applications"),
        ("one prefecture", "/api/applications?prefecture=13"),
        ("one status that few have", "/api/applications?status=needsReview"),
        ("one status that most have", "/api/applications?status=eligible"),
        ("wide-area applications, none", "/api/applications?wideArea=true"),
        ("summary", "/api/summary"),
        ("newest submissions", "/api/submissions"),
        ("submissions in a state that few have", "/api/submissions?state=needsReview"),
    ];

    // Pages of the desk, which show letters by what has become of them.
    private static readonly (string What, string Path)[] Pages =
    [
        ("the desk's first page", "/"),
        ("letters that failed, few", "/letters?state=failed"),
        ("letters that were sent, most", "/letters?state=sent"),
    ];

    // What timers ask for every minute, and every five.
    private static readonly (string What, Func<IServiceProvider, Task> Look)[] Looks =
    [
        ("a look for submissions that wait to be read", services =>
            services.GetRequiredService<SubmissionLists>().UnreadAsync(default).CountAsync().AsTask()
        ),
        ("a look for late submissions that an extension lets count", services =>
            services
                .GetRequiredService<SubmissionLists>()
                .LateAsync(Received.AddDays(-1), default)
                .CountAsync()
                .AsTask()
        ),
        ("a look for letters that are due", services =>
            services
                .GetRequiredService<LetterRegister>()
                .QueuedAsync(DateTimeOffset.MaxValue, default)
                .CountAsync()
                .AsTask()
        ),
    ];

    private static readonly DateTimeOffset Received = new(2026, 3, 20, 1, 0, 0, TimeSpan.Zero);

    private static readonly Calls.CallDefinition Call = Readers.Call();

    private static readonly string FirstPage = TableClient.CreateQueryFilter($"PartitionKey eq {Call.Id}");

    // What a filter by status would cost if it were a condition on a column: told beside the lists, so that the
    // emulator is seen to hide nothing.
    private static readonly string ByColumn =
        FirstPage + $" and {nameof(ApplicationRow.StatusAfterDeadline)} eq '{nameof(ApplicationStatus.NeedsReview)}'";

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        Environment.SetEnvironmentVariable(
            "NODE_OPTIONS",
            $"--require {Path.GetFullPath("eng/bench/ordered_tables.js")}"
        );
        await using var storage = await BenchStorage.StartAsync();
        var (fewAccount, manyAccount) = (storage.NewAccount(), storage.NewAccount());
        using var few = await HostAsync(fewAccount, Few);
        var watch = Stopwatch.StartNew();
        using var many = await HostAsync(manyAccount, Many);
        var filling = watch.Elapsed.TotalSeconds;
        await many.Services.GetRequiredService<RegisterCounter>().RefreshAsync(default);
        var bare = await TimeAsync(() => BareAsync(fewAccount, FirstPage), () => BareAsync(manyAccount, FirstPage));
        var scan = await TimeAsync(() => BareAsync(fewAccount, ByColumn), () => BareAsync(manyAccount, ByColumn));
        var measures = new List<Measure>
        {
            new($"filling in {Many:#,0} applications, submissions and letters", filling, "s"),
            new(
                $"a bare query of the first page, {Many:#,0} rows",
                Measuring.Rounds.Median(bare.Select(time => time.Many)),
                "ms",
                $"{Few} rows",
                RatioOf(bare)
            ),
            new(
                $"a bare query by a column that is no key, {Many:#,0} rows",
                Measuring.Rounds.Median(scan.Select(time => time.Many)),
                "ms",
                $"{Few} rows",
                RatioOf(scan)
            ),
        };
        await AddAsync(measures, Requests, (ClientOf(few), ClientOf(many)), (client, path) => GetAsync(client, path));
        await AddAsync(measures, Pages, (await DeskOfAsync(few), await DeskOfAsync(many)), (client, path) =>
            GetAsync(client, path)
        );
        await AddAsync(measures, Looks, (few.Services, many.Services), (services, look) => look(services));
        foreach (var host in new[] { few, many })
            await host.StopAsync();
        return measures;
    }

    private static async Task AddAsync<THost, TAsk>(
        List<Measure> measures,
        (string What, TAsk Ask)[] asked,
        (THost Few, THost Many) hosts,
        Func<THost, TAsk, Task> act
    )
    {
        foreach (var (what, ask) in asked)
        {
            var times = await TimeAsync(() => act(hosts.Few, ask), () => act(hosts.Many, ask));
            measures.Add(
                new($"{what}, {Few} applications", Measuring.Rounds.Median(times.Select(time => time.Few)), "ms")
            );
            measures.Add(
                new(
                    $"{what}, {Many:#,0} applications",
                    Measuring.Rounds.Median(times.Select(time => time.Many)),
                    "ms",
                    $"{Few} applications",
                    RatioOf(times),
                    Aim
                )
            );
        }
    }

    private static double RatioOf(IEnumerable<(double Few, double Many)> times) =>
        Measuring.Rounds.Median(times.Select(time => time.Many / time.Few));

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

    private static async Task BareAsync(string account, string filter)
    {
        await foreach (
            var page in new TableClient(account, StorageNames.Applications)
                .QueryAsync<TableEntity>(filter, 51)
                .AsPages()
        )
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

    // A browser that has signed in.
    private static async Task<HttpClient> DeskOfAsync(IHost host)
    {
        var client = new HttpClient { BaseAddress = host.Services.GetRequiredService<EmbeddedHostInfo>().BaseAddress };
        await GetAsync(client, host.Services.GetRequiredService<Desk.SigningIn.OneTimeLinks>().NewPath());
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
        var options = ServeCommand.OptionsFor(0, folder, settings) with
        {
            FunctionAssembly = typeof(CommandLine).Assembly,
            Progress = _ => { },
        };
        await BenchStorage.PrepareAsync(account);
        await Task.WhenAll(
            SeedAsync(account, StorageNames.Applications, Applications(applications)),
            SeedAsync(account, StorageNames.Submissions, Submissions(applications)),
            SeedAsync(account, StorageNames.Acknowledgements, Letters(applications))
        );
        var host = ServeCommand.Build(options);
        await host.StartAsync();
        return host;
    }

    // Rows as the registers leave them. Transactions in the order of keys, as many at once as an account takes without
    // waiting.
    private static Task SeedAsync(string account, string name, IEnumerable<TableEntity> rows)
    {
        var table = new TableServiceClient(account).GetTableClient(name);
        return Parallel.ForEachAsync(
            rows.OrderBy(row => row.RowKey, StringComparer.Ordinal).Chunk(InTransaction),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (chunk, cancellationToken) =>
                await table.SubmitTransactionAsync(
                    chunk.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)),
                    cancellationToken
                )
        );
    }

    // The first 47 are prefectures; the others have codes that no prefecture has, behind them.
    private static IEnumerable<TableEntity> Applications(int count)
    {
        var codes = Call
            .Applicants.All.Select(place => place.Code)
            .Concat(Enumerable.Range(0, count).Select(number => $"x{number:000000}"))
            .Take(count);
        return codes.SelectMany(
            (code, number) =>
            {
                var status = number < Rare ? ApplicationStatus.NeedsReview : ApplicationStatus.Eligible;
                var row = new ApplicationRow
                {
                    Code = code,
                    Name = $"見本{code}",
                    StatusBeforeDeadline = status,
                    StatusAfterDeadline = status,
                    ComputedBeforeDeadline = status,
                    ComputedAfterDeadline = status,
                    JudgedBeforeDeadline = status,
                    JudgedAfterDeadline = status,
                    ReceivedAt = Received,
                    Revision = 1,
                    WideArea = false,
                    Municipalities = 2,
                    MunicipalitiesOfPrefecture = 40,
                    ListRead = true,
                    CountsBeforeDeadline = new(0, 0),
                    CountsAfterDeadline = new(0, 0),
                    ResultHash = new string('0', 64),
                };
                return row.ListsNow().Prepend(code).Select(key => row.ToEntity(Call.Id, key));
            }
        );
    }

    private static IEnumerable<TableEntity> Submissions(int count) =>
        Enumerable
            .Range(0, count)
            .SelectMany(number =>
            {
                var row = SubmissionRow.Of(
                    Call.Id,
                    new()
                    {
                        Id = $"{number:x32}",
                        ReceiptNumber = "23456789",
                        ReceivedAt = Received.AddSeconds(number),
                        StoredAt = Received.AddSeconds(number),
                        Source = SubmissionSource.Http,
                        RawSha256 = new string('0', 64),
                        RawSize = 1,
                        Subject = "見本",
                        From = "sample@example.jp",
                        Attachments = [],
                        OnTime = true,
                        State = number < Rare ? SubmissionState.NeedsReview : SubmissionState.Read,
                    }
                );
                return TableList
                    .Of(row.GetString(TableList.Column))
                    .Select(key => new TableEntity(Call.Id, key))
                    .Prepend(row);
            });

    private static IEnumerable<TableEntity> Letters(int count) =>
        Enumerable
            .Range(0, count)
            .SelectMany(number =>
            {
                var letter = new Letter
                {
                    Id = $"{number:x32}",
                    Applicant = Call.Applicants.All[number % Call.Applicants.All.Count].Code,
                    Kind = LetterKind.Receipt,
                    SubmissionId = $"{number:x32}",
                    State = number < Rare ? LetterState.Failed : LetterState.Sent,
                    To = "sample@example.jp",
                    CreatedAt = Received.AddSeconds(number),
                    Attempts = 1,
                };
                return LetterRow
                    .ListsOf(letter)
                    .Select(key => LetterRow.Of(Call.Id, letter, key))
                    .Prepend(LetterRow.Of(Call.Id, letter));
            });
}
