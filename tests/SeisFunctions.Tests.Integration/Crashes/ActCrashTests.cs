using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// Every storage operation of an act is the last one of its process once. Then the act is not on record and has changed
/// nothing, or it is and is completed by itself.
/// </summary>
public sealed class ActCrashTests(AzuriteServer azurite, ITestOutputHelper output)
{
    // The one act of these that is done once the call is closed.
    private const string Select = "select";

    private static readonly Act Officer = new("事務局 花子", "電話で確認しました");

    private static readonly Dictionary<string, Func<IServiceProvider, Task<Refusal?>>> Acts = new()
    {
        ["assign"] = async services =>
            await services
                .GetRequiredService<SubmissionActs>()
                .AssignAsync(await IdAsync(services), "27", Officer with { Confirmed = ["東京都"] }, Cancel),
        ["accept sender"] = async services =>
            await services
                .GetRequiredService<SenderActs>()
                .AcceptSenderAsync(await IdAsync(services), "domain", true, Officer, Cancel),
        ["decide"] = services =>
            services.GetRequiredService<Decisions>().DecideAsync("13", ApplicationStatus.Ineligible, Officer, Cancel),
        ["overrule"] = services =>
            services
                .GetRequiredService<PersonsWords>()
                .OverruleAsync("13", "4", RequirementOutcome.NotSatisfied, Officer, Cancel),
        [Select] = services =>
            services.GetRequiredService<SelectionActs>().SelectAsync("13", SelectionDecision.OnHold, Officer, Cancel),
        ["extend"] = services =>
            services.GetRequiredService<CallActs>().ExtendAsync("2026-03-27T17:00", Officer, Cancel),
    };

    [Fact]
    public async Task A_letter_that_is_released_goes_out_exactly_once_wherever_a_crash_cuts_its_release_off()
    {
        var (undisturbed, operations, first, last) = await ReleaseAsync(null);
        Assert.Equal(2, undisturbed.Count);

        await new CrashPoints(output).NoneDiffersAsync(
            operations,
            first,
            last,
            CrashPoints.Killed,
            async fault => CrashPoints.Between(undisturbed, (await ReleaseAsync(fault)).Outbox)
        );
    }

    // The receipt, and the letter of the officer; whoever is told of no success tries again.
    private async Task<(
        IReadOnlyList<string> Outbox,
        IReadOnlyList<string> Operations,
        int Before,
        int After
    )> ReleaseAsync(Fault? fault)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault);
        await intake.DropAsync("1", Mail, Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        intake.Clock.Now = Sample.Midway.AddHours(1);
        var id = await IdAsync(intake.Services);
        var (letter, refusal) = await intake
            .Services.GetRequiredService<DraftActs>()
            .WriteAsync(
                Addressee.SenderOf(id),
                LetterKind.Question,
                new("確認のお願い", "内線を教えてください。", null),
                Officer,
                Cancel
            );
        Assert.Null(refusal);
        var before = intake.Storage.Operations.Count;
        try
        {
            await intake.Services.GetRequiredService<DraftActs>().ReleaseAsync("13", letter!.Id, Officer, Cancel);
        }
        catch (PowerCutException)
        {
            // The officer comes back below.
        }

        var after = intake.Storage.Operations.Count;
        await intake.TurnAsync(Sample.Midway.AddHours(2));
        await intake.Services.GetRequiredService<DraftActs>().ReleaseAsync("13", letter!.Id, Officer, Cancel);
        await intake.TurnAsync(Sample.Midway.AddHours(3));
        await intake.TurnAsync(Sample.Midway.AddHours(4));
        return (intake.Outbox, intake.Storage.Operations, before, after);
    }

    public static TheoryData<string> All => [.. Acts.Keys];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_act_that_a_crash_cuts_off_is_not_on_record_or_completed_by_the_timer(string name)
    {
        var nothing = (await LiveAsync(null, null, name == Select)).End;
        var (done, operations, first, last) = await LiveAsync(name, null, name == Select);
        Assert.NotEqual(nothing, done);

        await new CrashPoints(output).NoneDiffersAsync(
            operations,
            first,
            last,
            CrashPoints.Killed,
            async fault =>
            {
                var end = (await LiveAsync(name, fault, name == Select)).End;
                return CrashPoints.Between(ActsIn(end) > ActsIn(nothing) ? done : nothing, end);
            }
        );
    }

    private static int ActsIn(IReadOnlyList<string> dump) =>
        dump.Count(line => line.StartsWith("Audit/", StringComparison.Ordinal));

    private async Task<(
        IReadOnlyList<string> End,
        IReadOnlyList<string> Operations,
        int Before,
        int After
    )> LiveAsync(string? name, Fault? fault, bool afterClosing)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault);
        await intake.DropAsync("1", Mail, Sample.Midway.AddMinutes(-5));
        await intake.TurnAsync(Sample.Midway);
        var start = afterClosing ? Sample.Call.Schedule.Deadline.AddHours(4) : Sample.Midway;
        if (afterClosing)
        {
            // The mailbox is read past the deadline, then the call is closed, then the letters go out.
            await intake.TurnAsync(start.AddMinutes(-2));
            await intake.TurnAsync(start.AddMinutes(-1));
            await intake.TurnAsync(start);
        }

        var before = intake.Storage.Operations.Count;
        intake.Clock.Now = start.AddHours(1);
        try
        {
            if (name is not null)
                Assert.Null(await Acts[name](intake.Services));
        }
        catch (PowerCutException)
        {
            // Nobody tries again.
        }

        var after = intake.Storage.Operations.Count;
        await intake.TurnAsync(start.AddHours(2));
        await intake.TurnAsync(start.AddHours(3));
        await intake.TurnAsync(start.AddHours(4));
        return (
            [
                .. (await StorageDump.ReadAsync(intake.Account)).Where(line =>
                    !line.Contains("!turns/", StringComparison.Ordinal)
                ),
            ],
            intake.Storage.Operations,
            before,
            after
        );
    }

    private static readonly byte[] Mail = Mails.Complete("東京都");

    private static async Task<string> IdAsync(IServiceProvider services) =>
        (await services.GetRequiredService<SubmissionLists>().AllAsync(Cancel).SingleAsync(Cancel)).Id;
}
