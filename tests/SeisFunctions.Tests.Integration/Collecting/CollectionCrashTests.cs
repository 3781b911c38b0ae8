using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Selecting;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Collecting;

/// <summary>
/// Every storage operation goes wrong once while what is collected is read. Rows and letters end the
/// same.
/// </summary>
public sealed class CollectionCrashTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private static readonly Act Officer = new("事務局 花子", "電話で確認しました");
    private static readonly byte[] Application = Mails.Complete("東京都");
    private static readonly byte[] Unsigned = Memoranda.Mail(
        "東京都",
        ("別紙-1_千代田区.docx", Memoranda.Of("東京都", "千代田区", agreedOn: "")),
        ("別紙-1_八王子市.docx", Memoranda.Of("東京都", "八王子市"))
    );
    private static readonly byte[] Signed = Memoranda.Mail(
        "東京都",
        ("別紙-1_千代田区.docx", Memoranda.Of("東京都", "千代田区"))
    );
    private static readonly byte[] Scan = Mails.With("書類の送付（東京都）", ("scan001.pdf", Memoranda.Pdf));

    // eng/crash.sh tries every operation in every way; a usual run each operation in one of the three.
    private static readonly int Ways = Environment.GetEnvironmentVariable("SEIS_KILLS") is null ? 3 : 1;

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(1, true, true)]
    [InlineData(2, false, false)]
    public async Task Whichever_storage_operation_goes_wrong_what_is_collected_and_the_letters_end_the_same(
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
            .Range(undisturbed.Before + 1, undisturbed.Operations.Count - undisturbed.Before)
            .Where(operation => operation % Ways == way % Ways)
            .ToList();
        await Parallel.ForEachAsync(points, options, async (operation, _) =>
        {
            var disturbed = await LiveAsync(new(operation, taken, kills));
            foreach (var difference in Differences(undisturbed, disturbed))
                wrong.Add($"{operation} {undisturbed.Operations[operation - 1]}: {difference}");
        });

        output.WriteLine(
            $"{points.Count} of {undisturbed.Operations.Count - undisturbed.Before} points tried ({(taken ? "after" : "before")} the effect, {(kills ? "process killed" : "operation failed")}), {wrong.Count} differences"
        );
        foreach (var line in wrong.Order(StringComparer.Ordinal))
            output.WriteLine(line);
        Assert.Empty(wrong);
    }

    private async Task<End> LiveAsync(Fault? fault)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault);
        await intake.DropAsync("1", Application, Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        var closed = Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromHours(3);
        await intake.TurnAsync(closed);
        await intake.TurnAsync(closed.AddMinutes(1));
        Assert.Null(
            await intake
                .Services.GetRequiredService<SelectionActs>()
                .SelectAsync("13", SelectionDecision.Selected, Officer, TestContext.Current.CancellationToken)
        );
        var before = intake.Storage.Operations.Count;
        await intake.DropAsync("2", Unsigned, Memoranda.June);
        await intake.TurnAsync(Memoranda.June.AddMinutes(1));
        await intake.DropAsync("3", Signed, Memoranda.June.AddDays(1));
        await intake.DropAsync("4", Scan, Memoranda.June.AddDays(1).AddMinutes(1));
        await intake.TurnAsync(Memoranda.June.AddDays(1).AddMinutes(2));
        return new(
            before,
            intake.Storage.Operations,
            await StorageDump.ReadAsync(intake.Account),
            intake.Outbox
        );
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
        int Before,
        IReadOnlyList<string> Operations,
        IReadOnlyList<string> Lines,
        IReadOnlyList<string> Letters
    );
}
