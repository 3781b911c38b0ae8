using System.Collections.Concurrent;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Every storage operation of an application's life goes wrong once. The end must be the same as if nothing had
/// happened.
/// </summary>
public sealed class CrashPointTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private static readonly byte[] FirstHalf = Mails.With(
        Mails.Subject("東京都"),
        ("様式1.docx", Sample.Forms.Form1("東京都"))
    );
    private static readonly byte[] SecondHalf = Mails.With(
        Mails.Subject("東京都"),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
    );
    private static readonly byte[] TooLate = Mails.With(
        Mails.Subject("東京都"),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 1))
    );

    // Held, so that the final letter waits for a person and comes when nobody has acted.
    private static readonly byte[] OfAStranger = Mails.Build(
        Mails.Subject("東京都"),
        mail => mail.From[0] = MimeKit.MailboxAddress.Parse("tokyo-dx@free.example.com"),
        ("様式2.xlsx", Sample.Forms.Form2("東京都", 1))
    );

    // eng/crash.sh tries every operation in every way; a usual run each operation in one of the three.
    private static readonly int Ways = Environment.GetEnvironmentVariable("SEIS_KILLS") is null ? 3 : 1;

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(1, true, true)]
    [InlineData(2, false, false)]
    public async Task Whichever_storage_operation_goes_wrong_the_register_and_the_letters_end_the_same(
        int way,
        bool taken,
        bool kills
    )
    {
        var undisturbed = await LiveAsync(null);
        Assert.Equal(5, undisturbed.Letters.Count);

        var wrong = new ConcurrentBag<string>();
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = 2,
            CancellationToken = TestContext.Current.CancellationToken,
        };
        var points = Enumerable
            .Range(1, undisturbed.Operations.Count)
            .Where(operation => operation % Ways == way % Ways)
            .ToList();
        await Parallel.ForEachAsync(points, options, async (operation, _) =>
        {
            var disturbed = await LiveAsync(new(operation, taken, kills));
            foreach (var difference in Differences(undisturbed, disturbed))
                wrong.Add($"{operation} {undisturbed.Operations[operation - 1]}: {difference}");
        });

        output.WriteLine(
            $"{points.Count} of {undisturbed.Operations.Count} points tried ({(taken ? "after" : "before")} the effect, {(kills ? "process killed" : "operation failed")}), {wrong.Count} differences"
        );
        foreach (var line in wrong.Order(StringComparer.Ordinal))
            output.WriteLine(line);
        Assert.Empty(wrong);
    }

    private async Task<End> LiveAsync(Fault? fault)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault);
        await intake.DropAsync("1", FirstHalf, Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        await intake.DropAsync("0", OfAStranger, Sample.Midway.AddMinutes(50));
        await intake.DropAsync("2", SecondHalf, Sample.Midway.AddMinutes(55));
        await intake.TurnAsync(Sample.Midway.AddHours(1));
        var afterwards = Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace;
        await intake.TurnAsync(afterwards.AddMinutes(1));
        await intake.TurnAsync(afterwards.AddMinutes(2));
        await intake.DropAsync("3", TooLate, afterwards.AddMinutes(30));
        await intake.TurnAsync(afterwards.AddMinutes(40));
        await intake.TurnAsync(afterwards.AddHours(1) + Sample.Call.Schedule.ClosingWaitsForPeople);
        return new(intake.Storage.Operations, await StorageDump.ReadAsync(intake.Account), intake.Outbox);
    }

    private static IEnumerable<string> Differences(End one, End other) =>
        [
            .. one.Lines.Except(other.Lines).Select(line => $"- {line}"),
            .. other.Lines.Except(one.Lines).Select(line => $"+ {line}"),
            .. one.Letters.SequenceEqual(other.Letters)
                ? Array.Empty<string>()
                : [$"letters {string.Join(' ', other.Letters)}"],
        ];

    private sealed record End(
        IReadOnlyList<string> Operations,
        IReadOnlyList<string> Lines,
        IReadOnlyList<string> Letters
    );
}
