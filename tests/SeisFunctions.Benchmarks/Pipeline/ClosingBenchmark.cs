using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Benchmarks.Reading;
using SeisFunctions.Calls;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Hosting;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Reading;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Benchmarks.Pipeline;

/// <summary>
/// Closing 2,000 applications, from the last look to the last letter in the outbox, against the storage operations of
/// their letters alone.
/// </summary>
internal static class ClosingBenchmark
{
    private const int Applications = 2000,
        AtOnce = 16,
        Rounds = 3;
    private const double Aim = 1.5;

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        await using var storage = await BenchStorage.StartAsync();
        var counter = new OperationCounter();
        var (bare, ours, operations) = (new List<double>(), new List<double>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var account = storage.NewAccount();
            await using var services = Build(account, counter);
            var names = await SeedAsync(account, services);
            bare.Add(await TimeBareAsync(account, names));
            counter.Reset();
            ours.Add(await TimeAsync(services));
            operations = counter.Count;
        }

        const string alone = "the storage operations of the letters alone";
        return
        [
            new("2,000 letters, " + alone, Measuring.Rounds.Median(bare), "ms"),
            new(
                "closing 2,000 applications",
                Measuring.Rounds.Median(ours),
                "ms",
                alone,
                Measuring.Rounds.Median(ours.Zip(bare, (our, floor) => our / floor)),
                Aim
            ),
            new("storage operations of closing for an application", (double)operations / Applications, ""),
        ];
    }

    private static async Task<double> TimeAsync(ServiceProvider services)
    {
        var calls = services.GetRequiredService<CallRegister>();
        var closer = services.GetRequiredService<IntakeCloser>();
        var watch = Stopwatch.StartNew();
        while (!(await calls.ReadAsync(default)).LettersWritten)
            await closer.TickAsync(default);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> TimeBareAsync(string account, (string Result, string Reading)[] names)
    {
        var operations = new BareOperations(account);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Applications),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, _) => await operations.FinalLetterAsync(number, names[number].Result, names[number].Reading)
        );
        return watch.Elapsed.TotalMilliseconds;
    }

    // Applicants beyond the 47 have codes that no prefecture has; closing does not mind.
    private static async Task<(string, string)[]> SeedAsync(string account, ServiceProvider services)
    {
        await BenchStorage.PrepareAsync(account);
        var call = services.GetRequiredService<CallDefinition>();
        var results = services.GetRequiredService<ResultStore>();
        var (submission, reading, result) = Sample(call);
        var (rows, submissions) = (
            new TableClient(account, StorageNames.Applications),
            new TableClient(account, StorageNames.Submissions)
        );
        var files = new Azure.Storage.Blobs.BlobContainerClient(account, StorageNames.Attachments);
        submission = submission with
        {
            Attachments =
            [
                .. reading.Forms.Select((form, index) => new Attachment(index, form.File, "", 1, form.Sha256)),
            ],
        };
        var names = new (string, string)[Applications];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Applications),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, token) =>
            {
                var id = SubmissionId.Derive($"{number}");
                var own = result with
                {
                    Application = result.Application with
                    {
                        Applicant = result.Application.Applicant with { Code = $"{number:0000}" },
                        Submissions = [id],
                    },
                };
                await results.KeepAsync(id, reading, token);
                var hash = await results.KeepAsync(call.Id, own, token);
                await rows.AddEntityAsync(
                    ApplicationRow.Of(own, hash, StoredApplication.None).ToEntity(call.Id, $"{number:0000}"),
                    token
                );
                for (var index = 0; index < submission.Attachments.Count; index++)
                    await files.GetBlobClient($"{id}/{index:000}").UploadAsync(BinaryData.FromString("x"), token);
                await submissions.AddEntityAsync(
                    SubmissionRow.Of(
                        call.Id,
                        submission with
                        {
                            Id = id,
                            ReceiptNumber = SubmissionId.ReceiptNumber(id),
                            Applicant = $"{number:0000}",
                        }
                    ),
                    token
                );
                names[number] = ($"applications/{call.Id}/{number:0000}/{hash}.json", $"submissions/{id}.json");
            }
        );
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await services.GetRequiredService<CallRegister>().MailboxReadUntilAsync(now, default);
        return names;
    }

    /// <summary>An application as it was read and judged.</summary>
    public static (Submission, SubmissionReading, ApplicationResult) Sample(CallDefinition call)
    {
        var forms = new SeisForms(call);
        var id = SubmissionId.Derive("sample");
        var at = call.Schedule.OpensAt.AddDays(2);
        var mail = new OpenedMail
        {
            Subject = "推進体制構築支援（東京都）",
            From = "dx-mihon@pref.example.lg.jp",
            ReplyTo = "dx-mihon@pref.example.lg.jp",
            MessageId = "bench@pref.example.lg.jp",
            Files = [File("様式1.docx", forms.Form1("東京都")), File("様式2.xlsx", forms.Form2("東京都", 2))],
        };
        var reading = new SubmissionReader(call).Read(mail, id, at, default);
        var submission = new Submission
        {
            Id = id,
            ReceiptNumber = "",
            ReceivedAt = at,
            StoredAt = at,
            Source = SubmissionSource.Http,
            RawSha256 = new('0', 64),
            RawSize = 1,
            OnTime = true,
            State = SubmissionState.Read,
        };
        var result = Evaluation.Of(
            "13",
            [new Contribution(id, at, [.. reading.Forms.Select(ContributedForm.Of)])],
            new Dictionary<string, SubmissionReading> { [id] = reading },
            call,
            Circumstances.None
        );
        return (submission, reading, result);
    }

    private static OpenedFile File(string name, byte[] content) => new(name, "application/octet-stream", content);

    /// <summary>The services of the app a minute after the grace of the deadline.</summary>
    public static ServiceProvider Build(string account, OperationCounter counter)
    {
        var call = Readers.Call();
        var services = new ServiceCollection().AddLogging();
        services.AddSeisFunctions(
            new ConfigurationBuilder()
                .AddInMemoryCollection(new Dictionary<string, string?> { ["AzureWebJobsStorage"] = account })
                .Build()
        );
        services.AddSingleton<TimeProvider>(
            new RehearsalClock(call.Schedule.Deadline + call.Schedule.ClosingGrace + TimeSpan.FromMinutes(1))
        );
        BenchStorage.Count(services, account, counter);
        return services.BuildServiceProvider();
    }
}
