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

    [Fact]
    public async Task Whichever_storage_operation_goes_wrong_what_is_collected_and_the_letters_end_the_same()
    {
        var (undisturbed, operations, before) = await LiveAsync(null);
        Assert.Equal(5, undisturbed.Count(line => line.StartsWith("outbox ", StringComparison.Ordinal)));

        await new CrashPoints(output).NoneDiffersAsync(
            operations,
            before,
            operations.Count,
            CrashPoints.Any,
            async fault => CrashPoints.Between(undisturbed, (await LiveAsync(fault)).End)
        );
    }

    private async Task<(IReadOnlyList<string> End, IReadOnlyList<string> Operations, int Before)> LiveAsync(
        Fault? fault
    )
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
        return (
            [
                .. await StorageDump.ReadAsync(intake.Account),
                .. intake.Outbox.Select(name => $"outbox {name}"),
            ],
            intake.Storage.Operations,
            before
        );
    }
}
