using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Commands;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Pipeline;

/// <summary>
/// 200 applications from the mail to the sent letter of receipt, 16 at a time, against their storage operations alone;
/// and how many operations one takes.
/// </summary>
internal static class PipelineBenchmark
{
    private const int Applications = 200,
        FewApplications = 20,
        AtOnce = 16;

    // One process of the emulator is up to a fifth quicker than the next with the same requests, and the ratio goes with
    // it: the median of the rounds of several is told.
    private const int Emulators = 3,
        Rounds = 3;

    // The runtime compiles what is used often once more, in the background: the first of these rounds cost twice the
    // processor time of the sixth, of which most is compiling. An intake before its deadline has long done that.
    private const int WarmingRounds = 6,
        WarmingRoundsOfEmulator = 2;

    private const double Aim = 1.3;

    // Each one in turn, as the mails do.
    private static readonly int Applicants = Readers.Call().Applicants.All.Count;

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        var mails = Mails();
        var counter = new OperationCounter();
        var (few, many) = (0, 0);
        var bare = new List<double>();
        var ours = new List<double>();
        for (var emulator = 0; emulator < Emulators; emulator++)
        {
            await using var storage = await BenchStorage.StartAsync();
            if (emulator == 0)
            {
                few = (await TimeAsync(storage, mails[..FewApplications], counter)).Operations;
                many = (await TimeAsync(storage, mails, counter)).Operations;
                foreach (var (kind, count) in counter.Kinds)
                    Console.WriteLine($"{(double)count / Applications,8:0.00}  {kind}");
            }

            for (var round = emulator == 0 ? -WarmingRounds : -WarmingRoundsOfEmulator; round < Rounds; round++)
            {
                var alone = await TimeBareAsync(storage);
                var whole = (await TimeAsync(storage, mails, counter)).Milliseconds;
                if (round < 0)
                    continue;
                bare.Add(alone);
                ours.Add(whole);
                Console.WriteLine($"{alone,8:0} ms alone, {whole,8:0} ms from mail to letter, × {whole / alone:0.00}");
            }
        }

        const string operations = "the same storage operations alone";
        return
        [
            new("200 applications, 16 at a time, " + operations, Measuring.Rounds.Median(bare), "ms"),
            new(
                "200 applications, 16 at a time, from mail to letter",
                Measuring.Rounds.Median(ours),
                "ms",
                operations,
                Measuring.Rounds.Median(ours.Zip(bare, (our, floor) => our / floor)),
                Aim
            ),
            new(
                "storage operations for an application (of 200), timers included",
                (double)many / Applications,
                "",
                $"of {FewApplications}",
                (double)many / Applications / ((double)few / FewApplications),
                1.05
            ),
            new("storage operations that the floor does for an application", BareOperations.OfApplication, ""),
        ];
    }

    private static async Task<double> TimeBareAsync(BenchStorage storage)
    {
        var account = storage.NewAccount();
        await BenchStorage.PrepareAsync(account);
        var operations = new BareOperations(account);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(1, Applications),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, _) => await operations.ApplicationAsync(number, Applicants)
        );
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<(double Milliseconds, int Operations)> TimeAsync(
        BenchStorage storage,
        IReadOnlyList<byte[]> mails,
        OperationCounter counter
    )
    {
        var account = storage.NewAccount();
        var folder = Directory.CreateTempSubdirectory("seis-bench").FullName;
        var settings = new Dictionary<string, string?>
        {
            ["Call__Definition"] = TrialCall.Write(Path.Combine(folder, "call")),
            ["AzureWebJobsStorage"] = account,
            ["Mailbox__Kind"] = nameof(MailboxKind.None),
            ["PollMailboxSchedule"] = "0 0 0 1 1 *",
            ["AzureFunctionsJobHost__logging__logLevel__default"] = "Error",
        };
        var call = Readers.Call();
        var options = ServeCommand.OptionsFor(0, folder, settings) with
        {
            FunctionAssembly = typeof(CommandLine).Assembly,
            Progress = _ => { },
        };
        using var host = ServeCommand.Build(options, services =>
        {
            services.AddSingleton<TimeProvider>(new RehearsalClock(call.Schedule.OpensAt.AddDays(1)));
            BenchStorage.Count(services, account, counter);
        });
        await host.StartAsync();
        counter.Reset();
        var watch = Stopwatch.StartNew();
        await PostAsync(host.Services.GetRequiredService<EmbeddedHostInfo>(), mails);
        var outbox = Path.Combine(folder, "outbox");
        while (!Directory.Exists(outbox) || Directory.EnumerateFiles(outbox, "*.eml").Count() < mails.Count)
            await Task.Delay(20);
        var milliseconds = watch.Elapsed.TotalMilliseconds;
        // The last mark is written after the letter: let it be counted, without counting what asks for it.
        var letters = new LetterRegister(new(account), call);
        while (await letters.QueuedAsync(DateTimeOffset.MaxValue, default).AnyAsync())
            await Task.Delay(20);
        var operations = counter.Count;
        await host.StopAsync();
        Directory.Delete(folder, recursive: true);
        return (milliseconds, operations);
    }

    private static async Task PostAsync(EmbeddedHostInfo info, IReadOnlyList<byte[]> mails)
    {
        using var client = new HttpClient { BaseAddress = info.BaseAddress };
        client.DefaultRequestHeaders.Add("x-functions-key", info.FunctionKey);
        await Parallel.ForEachAsync(
            mails,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (mail, cancellationToken) =>
            {
                using var content = new ByteArrayContent(mail)
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") },
                };
                using var answer = await client.PostAsync("api/mail", content, cancellationToken);
                answer.EnsureSuccessStatusCode();
            }
        );
    }

    // Every prefecture in turn: after the first 47 mails each one replaces an application.
    private static byte[][] Mails()
    {
        var call = Readers.Call();
        var forms = new SeisForms(call);
        var files = call
            .Applicants.All.Select(place =>
                (place.Name, Form1: forms.Form1(place.Name), Form2: forms.Form2(place.Name, 2))
            )
            .ToList();
        return [.. Enumerable.Range(0, Applications).Select(number => Compose(files[number % files.Count], number))];
    }

    private static byte[] Compose((string Name, byte[] Form1, byte[] Form2) files, int number)
    {
        using var message = new MimeMessage
        {
            Subject = $"推進体制構築支援（{files.Name}）",
            MessageId = $"bench-{number}@pref.example.lg.jp",
        };
        message.From.Add(new MailboxAddress("見本 花子", "dx-mihon@pref.example.lg.jp"));
        message.To.Add(MailboxAddress.Parse("seis-jimukyoku@secretariat.example.jp"));
        var body = new BodyBuilder();
        body.Attachments.Add("様式1.docx", files.Form1);
        body.Attachments.Add("様式2.xlsx", files.Form2);
        message.Body = body.ToMessageBody();
        using var raw = new MemoryStream();
        message.WriteTo(raw);
        return raw.ToArray();
    }
}
