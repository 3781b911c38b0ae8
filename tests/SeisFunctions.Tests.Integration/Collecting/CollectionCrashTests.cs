using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;
using SeisFunctions.Intake;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using SeisFunctions.Storing.Searching;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;
using Fault = SeisFunctions.Tests.Crashes.Fault;

namespace SeisFunctions.Tests.Collecting;

/// <summary>
/// Every storage operation goes wrong once while what is collected is read, and while officers say something of it or
/// of a hearing. Rows and letters end the same.
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

    /// <summary>Whoever is told of no success looks whether the act is on record, and does it again if not.</summary>
    [Fact]
    public async Task Wherever_a_crash_cuts_an_act_off_what_officers_say_of_collections_and_hearings_stands_once()
    {
        var (undisturbed, operations, before, last) = await SaidAsync(null);
        Assert.Equal(
            ["Select", "Hear", "Hear", "MarkReceived", "AskAgain", "Unmark", "Waive"],
            undisturbed.Where(line => line.StartsWith("act ", StringComparison.Ordinal)).Select(line => line[4..])
        );
        Assert.Contains(undisturbed, line => line.Contains("夜間は当番が受ける", StringComparison.Ordinal));
        Assert.Contains("found application-13", undisturbed);
        Assert.Contains("collection 131016 Waived Waived", undisturbed);

        await new CrashPoints(output).NoneDiffersAsync(
            operations,
            before,
            last,
            CrashPoints.Killed,
            async fault => CrashPoints.Between(undisturbed, (await SaidAsync(fault)).End)
        );
    }

    private async Task<HandTurnedIntake> SelectedAsync(Fault? fault)
    {
        var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault);
        await intake.DropAsync("1", Application, Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        var closed = Sample.Call.Schedule.Deadline + Sample.Call.Schedule.ClosingGrace + TimeSpan.FromHours(3);
        await intake.TurnAsync(closed);
        await intake.TurnAsync(closed.AddMinutes(1));
        Assert.Null(await Of<SelectionActs>(intake).SelectAsync("13", SelectionDecision.Selected, Officer, Cancel));
        return intake;
    }

    // What an officer sees in the end, and the acts on record.
    private async Task<(
        IReadOnlyList<string> End,
        IReadOnlyList<string> Operations,
        int Before,
        int After
    )> SaidAsync(Fault? fault)
    {
        await using var intake = await SelectedAsync(fault);
        var before = intake.Storage.Operations.Count;
        intake.Clock.Now = Memoranda.June;
        await HearAsync(intake, 2, null, Hearing(null));
        var planned = Assert.Single(await Of<HearingActs>(intake).OfAsync("13", Cancel));
        await HearAsync(intake, 3, planned.Id, Hearing("夜間は当番が受ける。"));
        await SayAsync(
            intake,
            1,
            acts => acts.MarkReceivedAsync(Due, "2026-06-09T10:00", Officer, Cancel)
        );
        await SayAsync(intake, 2, acts => acts.AskAgainAsync(Due, Officer, Cancel));
        await SayAsync(intake, 3, acts => acts.UnmarkAsync(Due, Officer, Cancel));
        await SayAsync(intake, 4, acts => acts.WaiveAsync(Due, Officer, Cancel));
        var after = intake.Storage.Operations.Count;
        await intake.TurnAsync(Memoranda.June.AddHours(1));

        var audit = Of<AuditLog>(intake);
        var acts = await audit.OfAsync(AuditEntry.OfApplication("13"), Cancel);
        var found = await Of<SearchRegister>(intake).FindAsync(["当番"], Cancel);
        return (
            [
                .. (await Of<HearingActs>(intake).OfAsync("13", Cancel)).Select(one =>
                    $"hearing {one.Text.State} {string.Join(' ', one.Text.Questions)}"
                ),
                .. found.Found.Select(row => $"found {row.Subject}"),
                .. (await Of<CollectionRegister>(intake).OfAsync("13", Cancel)).Select(entry =>
                    $"collection {entry.Item} {entry.State} {entry.Mark?.Kind}"
                ),
                .. acts.Where(entry => entry.Subject == AuditEntry.OfApplication("13"))
                    .Concat(await audit.OfAsync(AuditEntry.OfCollections("13"), Cancel))
                    .Select(entry => $"act {entry.Act}"),
                .. (await audit.UnfinishedAsync(Cancel).ToListAsync(Cancel)).Select(entry => $"unfinished {entry.Act}"),
            ],
            intake.Storage.Operations,
            before,
            after
        );
    }

    private const string Memorandum = "memorandum1",
        Chiyoda = "131016";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static T Of<T>(HandTurnedIntake intake)
        where T : notnull => intake.Services.GetRequiredService<T>();

    private static HearingDraft Hearing(string? answer) =>
        new(
            "2026-06-10T09:00",
            "見本県 デジタル課",
            answer is null ? HearingState.Planned : HearingState.Held,
            [new(null, "連絡の体制", answer)],
            []
        );

    private static Task HearAsync(HandTurnedIntake intake, int number, string? id, HearingDraft draft) =>
        OnceAsync(
            intake,
            AuditEntry.OfApplication("13"),
            number,
            async () => (await Of<HearingActs>(intake).WriteAsync("13", id, draft, Officer, Cancel)).Refusal
        );

    private static DueKey Due { get; } = new("13", Memorandum, Chiyoda);

    private static Task SayAsync(HandTurnedIntake intake, int number, Func<CollectionActs, Task<Refusal?>> actAsync) =>
        OnceAsync(intake, AuditEntry.OfCollections("13"), number, () => actAsync(Of<CollectionActs>(intake)));

    private static async Task OnceAsync(
        HandTurnedIntake intake,
        string subject,
        int number,
        Func<Task<Refusal?>> actAsync
    )
    {
        try
        {
            Assert.Null(await actAsync());
        }
        catch (PowerCutException)
        {
            await intake.TurnAsync(intake.Clock.Now);
            if (await Of<AuditLog>(intake).NumberAsync(subject, Cancel) < number)
                Assert.Null(await actAsync());
        }
    }

    private async Task<(IReadOnlyList<string> End, IReadOnlyList<string> Operations, int Before)> LiveAsync(
        Fault? fault
    )
    {
        await using var intake = await SelectedAsync(fault);
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
