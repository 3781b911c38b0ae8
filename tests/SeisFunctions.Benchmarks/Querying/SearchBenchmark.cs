using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MimeKit;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Pipeline;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Commands;
using SeisFunctions.Domain;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Storing;
using SeisFunctions.Storing.Searching;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Querying;

/// <summary>
/// What a search costs with 5,000 submissions, each an application of twenty municipalities with a mail of a dozen
/// lines, on the emulator as it is: it looks through all rows of a table for every answer.
/// </summary>
internal static class SearchBenchmark
{
    private const int Submissions = 5_000,
        Municipalities = 20,
        Rounds = 15,
        AtOnce = 16;

    // What a page shows is looked up: the newest, and what the questions are about.
    private const int LookedUp = 20,
        Asked = 42;

    private const string Page = "/search",
        Never = "0 0 0 1 1 *";

    // Milliseconds that a person waits for a page without wondering.
    private const double Longest = 1_000;

    private static readonly Calls.CallDefinition Call = Readers.Call();

    private static readonly (string What, string Text)[] Questions =
    [
        ("a telephone number that one has", "03-9000-0042"),
        ("a name that none has", "鷺沼"),
        ("a name that all have", "見本"),
        ("two words that one has", "千代田区 0390000042"),
    ];

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        await using var storage = await BenchStorage.StartAsync();
        var account = storage.NewAccount();
        await BenchStorage.PrepareAsync(account);
        using var host = await HostAsync(account);
        var characters = await FillAsync(host.Services);
        using var client = await ClientOfAsync(host);
        var measures = new List<Measure>
        {
            new($"one of {Submissions:#,0} search rows", characters, "characters"),
        };
        foreach (var (what, text) in Questions)
        {
            measures.Add(Timed($"POST /api/search, {what}", await TimeAsync(() => AskAsync(client, text))));
            measures.Add(Timed($"POST /search and its page, {what}", await TimeAsync(() => ShowAsync(client, text))));
        }

        measures.Add(Timed("the page to search on, for comparison", await TimeAsync(() => GetAsync(client, Page))));
        await host.StopAsync();
        return measures;
    }

    private static Measure Timed(string what, double milliseconds) =>
        new(what, milliseconds, "ms", "1 s", milliseconds / Longest, 1);

    private static async Task<IHost> HostAsync(string account)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = account,
            ["Mailbox__Kind"] = "none",
            ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning",
            // Timers would come in between.
            ["CloseIntakeSchedule"] = Never,
            ["RequeueLostSchedule"] = Never,
            ["MeasureIntakeSchedule"] = Never,
            ["PollMailboxSchedule"] = Never,
        };
        var folder = Directory.CreateTempSubdirectory("seis-search").FullName;
        var options = ServeCommand.OptionsFor(0, folder, settings) with
        {
            FunctionAssembly = typeof(CommandLine).Assembly,
            Progress = _ => { },
        };
        var host = ServeCommand.Build(options, services => services.AddSingleton(Call));
        await host.StartAsync();
        return host;
    }

    // By the register itself, so that rows, lists and results are what they are after receiving and reading.
    private static async Task<double> FillAsync(IServiceProvider services)
    {
        var submissions = services.GetRequiredService<SubmissionRegister>();
        var reading = Read();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Submissions),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, cancellationToken) =>
            {
                var submission = Submission(number);
                await submissions.AddAsync(submission, cancellationToken);
                if (number == Asked || number >= Submissions - LookedUp)
                    await services
                        .GetRequiredService<ResultStore>()
                        .KeepAsync(submission.Id, reading, cancellationToken);
                await services
                    .GetRequiredService<SearchRegister>()
                    .KeepAsync(submission, WithTelephone(reading, number), cancellationToken);
            }
        );
        var rows = services.GetRequiredService<TableServiceClient>().GetTableClient(StorageNames.Submissions);
        return (double)
            await rows.QueryAsync<TableEntity>(row => row.RowKey.CompareTo("~search~") > 0 && row.RowKey.CompareTo("~search~~") < 0)
                .Take(100)
                .Select(row => (decimal)row.GetString("Text").Length)
                .AverageAsync();
    }

    private static SubmissionReading Read()
    {
        var forms = new SeisForms(Call);
        var all = Call.Gazetteer.Municipalities;
        var lines = Enumerable.Range(1, 12).Select(line => $"標記の件について、申請書（{line}枚目）を送付いたします。");
        var body = new BodyBuilder { TextBody = string.Join('\n', lines) };
        body.Attachments.Add("様式1.docx", forms.Form1("北海道"));
        body.Attachments.Add(
            "様式2.xlsx",
            forms.Form2("北海道", [.. Enumerable.Range(0, Municipalities).Select(row => all[row].Name)])
        );
        using var mail = new MimeMessage { Subject = "推進体制構築支援（北海道）", Body = body.ToMessageBody() };
        mail.From.Add(new MailboxAddress("見本 花子", "mihon@pref.example.lg.jp"));
        using var content = new MemoryStream();
        mail.WriteTo(content);
        content.Position = 0;
        using var spool = new FileSpool();
        var opener = new MailOpener(Call, new("seis-jimukyoku@secretariat.example.jp", []));
        var opened = opener.Open(content, spool, default);
        return new SubmissionReader(Call).Read(opened, Submission(0).Id, Submission(0).ReceivedAt, default);
    }

    private static SubmissionReading WithTelephone(SubmissionReading reading, int number) =>
        reading with
        {
            Written = $"{reading.Written}\n電話 03-9000-{number.ToString("0000", CultureInfo.InvariantCulture)}",
        };

    private static Submission Submission(int number)
    {
        var received = new DateTimeOffset(2026, 3, 20, 1, 0, 0, TimeSpan.Zero).AddSeconds(number);
        var id = SubmissionId.Derive($"{number}");
        return new()
        {
            Id = id,
            ReceiptNumber = SubmissionId.ReceiptNumber(id),
            ReceivedAt = received,
            StoredAt = received,
            Source = SubmissionSource.Http,
            RawSha256 = id + id,
            RawSize = 1,
            Subject = $"推進体制構築支援（北海道）{number}",
            From = $"mihon{number}@pref.example.lg.jp",
            Attachments = [],
            OnTime = true,
            State = SubmissionState.Read,
        };
    }

    // A browser that has signed in, with the function key for the API.
    private static async Task<HttpClient> ClientOfAsync(IHost host)
    {
        var info = host.Services.GetRequiredService<EmbeddedHostInfo>();
        var client = new HttpClient { BaseAddress = info.BaseAddress };
        client.DefaultRequestHeaders.Add("x-functions-key", info.FunctionKey);
        await GetAsync(client, host.Services.GetRequiredService<Desk.SigningIn.OneTimeLinks>().NewPath());
        return client;
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var times = new List<double>();
        for (var round = -2; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            if (round >= 0) // The first are for warming up.
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Measuring.Rounds.Median(times);
    }

    private static async Task AskAsync(HttpClient client, string text)
    {
        using var answer = await client.PostAsJsonAsync("/api/search", new { text });
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task ShowAsync(HttpClient client, string text)
    {
        using var form = new FormUrlEncodedContent([new("q", text)]);
        using var answer = await client.PostAsync("/search", form);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task GetAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }
}
