using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Briefing;
using SeisFunctions.Domain;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;
using SeisFunctions.Watching.Duty;
using static SeisFunctions.Tests.Briefing.BriefingIntake;

namespace SeisFunctions.Tests.Briefing;

/// <summary>
/// 参加申込された方にはWeb会議への接続方法等を、3月12日（木）午前10時を目途に、ご登録いただいたメールアドレス宛に別途ご連絡します: when, to whom, how often,
/// and what where nobody has said how.
/// </summary>
public sealed class JoiningInstructionsTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private static readonly Act Officer = new("事務局 花子", "電話で確認しました");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everybody_with_a_seat_gets_one_mail_of_their_own_at_ten_and_nobody_before()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        intake.Clock.Now = Early;
        await RegisterAsync(intake, "hanako@pref.mihon.example.lg.jp");
        await RegisterAsync(intake, "taro@corp.example.co.jp");
        await RegisterAsync(intake, "kojin@example.co.jp", kind: "other");
        await SetMeetingAsync(intake);

        await intake.TurnAsync(InstructionsAt.AddSeconds(-1));
        Assert.Empty(intake.Outbox);
        await intake.TurnAsync(InstructionsAt);
        await intake.TurnAsync(InstructionsAt.AddMinutes(1));

        var letters = await LettersAsync(intake);
        Assert.Equal(
            ["hanako@pref.mihon.example.lg.jp", "taro@corp.example.co.jp"],
            letters.Select(letter => letter.To).Order()
        );
        Assert.All(letters, letter => Assert.Equal(LetterState.Sent, letter.State));
        Assert.Equal(2, intake.Outbox.Count);
        Assert.Equal(0, (await ProgressAsync(intake.Services)).Due);
    }

    [Fact]
    public async Task However_late_the_timer_is_it_writes_what_is_due_until_the_briefing_ends_and_nothing_after_it()
    {
        await using var late = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        late.Clock.Now = Early;
        await RegisterAsync(late, "hanako@pref.mihon.example.lg.jp");
        await SetMeetingAsync(late);
        await late.TurnAsync(Japan(12, 16, 59));
        Assert.Single(late.Outbox);

        await using var over = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        over.Clock.Now = Early;
        await RegisterAsync(over, "hanako@pref.mihon.example.lg.jp");
        await SetMeetingAsync(over);
        await over.TurnAsync(Japan(12, 17, 0));
        Assert.Empty(over.Outbox);
    }

    [Fact]
    public async Task Who_is_entered_or_admitted_by_an_officer_after_the_sending_gets_their_own()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        intake.Clock.Now = Early;
        await RegisterAsync(intake, "hanako@pref.mihon.example.lg.jp");
        await RegisterAsync(intake, "kojin@example.co.jp", kind: "other");
        await SetMeetingAsync(intake);
        await intake.TurnAsync(InstructionsAt);
        Assert.Single(intake.Outbox);

        intake.Clock.Now = InstructionsAt.AddHours(1);
        // A small town has no other address than its provider's.
        await EnterAsync(intake, "murayakuba@wing.ocn.ne.jp", admitted: true);
        await EnterAsync(intake, "kojin@example.co.jp", admitted: true);
        await EnterAsync(intake, "hanako@pref.mihon.example.lg.jp", admitted: null);
        await intake.TurnAsync(InstructionsAt.AddHours(2));

        Assert.Equal(
            ["hanako@pref.mihon.example.lg.jp", "kojin@example.co.jp", "murayakuba@wing.ocn.ne.jp"],
            (await LettersAsync(intake)).Select(letter => letter.To).Order()
        );
        Assert.Equal(3, intake.Outbox.Count);
    }

    [Fact]
    public async Task Who_is_removed_before_the_sending_gets_none()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        intake.Clock.Now = Early;
        await RegisterAsync(intake, "hanako@pref.mihon.example.lg.jp");
        await SetMeetingAsync(intake);
        var one = Assert.Single(await AllAsync(intake.Services));
        Assert.Null(await Of<BriefingActs>(intake).RemoveAsync(one.Id, Officer, Cancel));
        intake.Clock.Now = Early.AddMinutes(1);
        await RegisterAsync(intake, "hanako@pref.mihon.example.lg.jp");

        await intake.TurnAsync(InstructionsAt);

        Assert.Empty(intake.Outbox);
        Assert.True(Assert.Single(await AllAsync(intake.Services)).AsksAgain);
    }

    [Fact]
    public async Task A_meeting_that_is_changed_after_the_sending_is_told_to_everybody_once_more()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        intake.Clock.Now = Early;
        await RegisterAsync(intake, "hanako@pref.mihon.example.lg.jp");
        await SetMeetingAsync(intake);
        await intake.TurnAsync(InstructionsAt);
        intake.Clock.Now = InstructionsAt.AddHours(1);
        await SetMeetingAsync(intake, Url);
        await intake.TurnAsync(InstructionsAt.AddHours(2));
        Assert.Single(intake.Outbox);

        await SetMeetingAsync(intake, Url + "-2");
        await intake.TurnAsync(InstructionsAt.AddHours(3));
        await intake.TurnAsync(InstructionsAt.AddHours(4));

        Assert.Equal(2, intake.Outbox.Count);
        var texts = Of<LetterStore>(intake);
        var newest = (await LettersAsync(intake)).MaxBy(letter => letter.CreatedAt)!;
        using var mail = MimeKit.MimeMessage.Load(new MemoryStream((await texts.FindAsync(newest.Id, Cancel))!));
        Assert.Contains(Url + "-2", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("先にお送りしたご案内はご使用にならないでください", mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_is_set_back_to_the_one_already_told_is_told_to_nobody_but_who_was_told_another_one()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount());
        intake.Clock.Now = Early;
        await RegisterAsync(intake, "hanako@pref.mihon.example.lg.jp");
        await SetMeetingAsync(intake, Url);
        await intake.TurnAsync(InstructionsAt);
        Assert.Single(intake.Outbox);

        await SetMeetingAsync(intake, Url + "-2");
        await SetMeetingAsync(intake, Url);
        await intake.TurnAsync(InstructionsAt.AddHours(1));

        Assert.Single(intake.Outbox);
        Assert.Equal(0, (await Of<BriefingRegister>(intake).ReadAsync(Cancel)).Due);

        await SetMeetingAsync(intake, Url + "-2");
        await intake.TurnAsync(InstructionsAt.AddHours(2));
        await SetMeetingAsync(intake, Url);
        await intake.TurnAsync(InstructionsAt.AddHours(3));
        Assert.Equal(3, intake.Outbox.Count);
    }

    [Fact]
    public async Task Where_nobody_has_said_how_it_is_joined_nothing_goes_out_and_the_officers_on_duty_are_told_once_before_and_once_then()
    {
        await using var intake = await HandTurnedIntake.StartAsync(
            azurite.NewAccount(),
            settings: new Dictionary<string, string?> { ["Duty:To"] = "touban@secretariat.example.jp" }
        );
        intake.Clock.Now = Early;
        await RegisterAsync(intake, "hanako@pref.mihon.example.lg.jp");
        var told = new List<int>();
        foreach (var at in new[] { Japan(12, 7, 59), Japan(12, 8, 0), Japan(12, 9, 0), Japan(12, 10, 0), Japan(12, 11, 0) })
        {
            intake.Clock.Now = at;
            await Of<OfficersOnDuty>(intake).TellAsync(Cancel);
            await intake.TurnAsync(at);
            told.Add((await LettersAsync(intake, LetterKind.Meeting)).Count);
            Assert.Empty(await LettersAsync(intake));
        }

        Assert.Equal([0, 1, 1, 2, 2], told);
        await SetMeetingAsync(intake);
        await intake.TurnAsync(Japan(12, 11, 1));
        Assert.Single(await LettersAsync(intake));
    }

    [Fact]
    public async Task Wherever_a_crash_cuts_the_sending_off_each_instruction_goes_out_exactly_once()
    {
        var (undisturbed, operations, before, last) = await LiveAsync(null);
        Assert.Equal("2 mails", undisturbed[0]);

        await new CrashPoints(output).NoneDiffersAsync(
            operations,
            before,
            last,
            CrashPoints.Killed,
            async fault => CrashPoints.Between(undisturbed, (await LiveAsync(fault)).End)
        );
    }

    private async Task<(
        IReadOnlyList<string> End,
        IReadOnlyList<string> Operations,
        int Before,
        int After
    )> LiveAsync(Fault? fault)
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), fault);
        intake.Clock.Now = Early;
        await RegisterAsync(intake, "hanako@pref.mihon.example.lg.jp");
        await RegisterAsync(intake, "taro@corp.example.co.jp");
        await SetMeetingAsync(intake);
        var before = intake.Storage.Operations.Count;
        await intake.TurnAsync(InstructionsAt);
        var after = intake.Storage.Operations.Count;
        await intake.TurnAsync(InstructionsAt.AddHours(1));
        await intake.TurnAsync(InstructionsAt.AddHours(2));
        // Names of letters come of the salt, which is another one in each life.
        return (
            [
                $"{intake.Outbox.Count} mails",
                $"{(await LettersAsync(intake)).Count} letters",
                $"{await ProgressAsync(intake.Services)}",
            ],
            intake.Storage.Operations,
            before,
            after
        );
    }

    private static async Task RegisterAsync(HandTurnedIntake intake, string email, string kind = "government")
    {
        var outcome = await Of<Registering>(intake)
            .RegisterAsync(
                Sample.Call.Briefing!,
                new("見本 花子", "見本県", "", kind, email, Consents: true),
                intake.Clock.Now,
                Cancel
            );
        Assert.True(outcome.IsKept);
    }

    private static async Task EnterAsync(HandTurnedIntake intake, string email, bool? admitted)
    {
        var (_, refusal) = await Of<BriefingActs>(intake)
            .RegisterAsync(
                new("見本 花子", "見本村", "", "government", email, Consents: false),
                admitted,
                Officer,
                Cancel
            );
        Assert.Null(refusal);
    }

    private static async Task SetMeetingAsync(HandTurnedIntake intake, string url = Url) =>
        Assert.Null(await Of<BriefingActs>(intake).SetMeetingAsync(url, "会議ID：123", Officer, Cancel));

    private static async Task<IReadOnlyList<Letter>> LettersAsync(
        HandTurnedIntake intake,
        LetterKind kind = LetterKind.Joining
    ) =>
        [
            .. (await Of<LetterRegister>(intake).OfAsync(Letter.NoApplicant, Cancel)).Where(letter =>
                letter.Kind == kind
            ),
        ];

    private static T Of<T>(HandTurnedIntake intake)
        where T : notnull => intake.Services.GetRequiredService<T>();
}
