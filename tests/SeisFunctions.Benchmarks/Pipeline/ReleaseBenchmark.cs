using System.Diagnostics;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Benchmarks.Measuring;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Benchmarks.Pipeline;

/// <summary>
/// Releasing the results of 2,000 applicants, from the timer to the last message for the sender, against the storage
/// operations of their letters alone.
/// </summary>
internal static class ReleaseBenchmark
{
    private const int Letters = 2000,
        AtOnce = 16,
        Times = 3;

    private const double Aim = 1.5;

    private const string Round = "0123456789abcdef0123456789abcdef";

    public static async Task<IReadOnlyList<Measure>> RunAsync()
    {
        await using var storage = await BenchStorage.StartAsync();
        var counter = new OperationCounter();
        var (bare, ours, operations) = (new List<double>(), new List<double>(), 0);
        for (var time = 0; time < Times; time++)
        {
            bare.Add(await TimeBareAsync(storage.NewAccount()));
            var account = storage.NewAccount();
            await using var services = ClosingBenchmark.Build(account, counter);
            await SeedAsync(account, services);
            counter.Reset();
            ours.Add(await TimeAsync(services));
            operations = counter.Count;
        }

        const string alone = "the storage operations of the letters alone";
        var each = (double)operations / Letters;
        return
        [
            new("2,000 letters, " + alone, Rounds.Median(bare), "ms"),
            new(
                "releasing 2,000 letters",
                Rounds.Median(ours),
                "ms",
                alone,
                Rounds.Median(ours.Zip(bare, (our, floor) => our / floor)),
                Aim
            ),
            new(
                "storage operations of releasing a letter",
                each,
                "",
                "the letter's own",
                each / BareOperations.OfReleasedLetter,
                Aim
            ),
        ];
    }

    private static async Task<double> TimeAsync(ServiceProvider services)
    {
        var release = services.GetRequiredService<RoundRelease>();
        var letters = services.GetRequiredService<LetterRegister>();
        var watch = Stopwatch.StartNew();
        await release.ReleaseAsync(default);
        var elapsed = watch.Elapsed.TotalMilliseconds;
        var left = (await letters.OfRoundAsync(Round, default)).Count(letter => letter.State != LetterState.Queued);
        return left == 0 ? elapsed : throw new InvalidOperationException($"{left} letters are not released.");
    }

    private static async Task<double> TimeBareAsync(string account)
    {
        await BenchStorage.PrepareAsync(account);
        var operations = new BareOperations(account);
        await EachAsync(number => operations.DraftAsync($"d{number:x31}", $"t{number:x31}"));
        var watch = Stopwatch.StartNew();
        await EachAsync(number => operations.ReleasedLetterAsync($"d{number:x31}", $"t{number:x31}"));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Task EachAsync(Func<int, Task> doAsync) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, Letters),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, _) => await doAsync(number)
        );

    // Applicants beyond the 47 have codes that no prefecture has; releasing does not mind.
    private static async Task SeedAsync(string account, ServiceProvider services)
    {
        await BenchStorage.PrepareAsync(account);
        var call = services.GetRequiredService<CallDefinition>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (letters, texts, results) = (
            services.GetRequiredService<LetterRegister>(),
            services.GetRequiredService<DraftTexts>(),
            services.GetRequiredService<ResultStore>()
        );
        var rows = new TableClient(account, StorageNames.Applications);
        var (_, reading, result) = ClosingBenchmark.Sample(call);
        await services
            .GetRequiredService<RoundRegister>()
            .ChangeAsync(
                Round,
                _ => new()
                {
                    Id = Round,
                    Kind = "results",
                    PreparedBy = "事務局 花子",
                    PreparedAt = now,
                },
                default
            );
        await EachAsync(async number =>
        {
            var (code, id) = ($"{number:0000}", SubmissionId.Derive($"{number}"));
            var own = result with
            {
                Application = result.Application with
                {
                    Applicant = result.Application.Applicant with { Code = code },
                    Submissions = [id],
                },
            };
            await results.KeepAsync(id, reading, default);
            var row = ApplicationRow.Of(own, "hash", StoredApplication.None);
            row = row with
            {
                Selection = new(SelectionDecision.Selected, "見本の理由", "事務局 花子", now, row.Revision)
                {
                    Standing = row.Standing,
                },
            };
            await rows.AddEntityAsync(row.ToEntity(call.Id, code));
            var text = new DraftText
            {
                To = reading.ReplyRoute.ReplyTo!,
                Subject = "【選定結果の通知】見本",
                Body = new string('見', 600),
                TemplateSubject = "【選定結果の通知】見本",
                TemplateBody = new string('見', 600),
            };
            await texts.KeepAsync(AuditEntry.OfLetter(code, id), id, text, default);
            await letters.AddAsync(
                new()
                {
                    Id = id,
                    Applicant = code,
                    Kind = LetterKind.Selected,
                    State = LetterState.Draft,
                    Round = Round,
                    RoundKind = "results",
                    CreatedAt = now,
                    WrittenAt = now,
                    Author = "事務局 花子",
                    Draft = id,
                    Approval = new("事務局 次郎", now),
                    Ground = new()
                    {
                        Applicant = code,
                        Revision = row.Revision,
                        Selection = $"{SelectionDecision.Selected} {now.UtcTicks}",
                    },
                },
                default
            );
        });
    }
}
