using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Senders;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;
using SeisFunctions.Watching.Duty;

namespace SeisFunctions.Tests.Watching;

/// <summary>What the officers on duty are told by mail, when, and how often.</summary>
public sealed class DutyTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private const string Officer = "touban@secretariat.example.jp";
    private const string Colleague = "fuku@secretariat.example.jp";

    private static readonly DateTimeOffset Deadline = Sample.Call.Schedule.Deadline;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_morning_each_officer_is_told_once_in_numbers_alone_and_a_week_that_was_missed_once()
    {
        await using var intake = await StartAsync(Japan(18, 9, 0));
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(Stranger("大阪府"));

        Assert.Equal(2, (await ToldAsync(intake, Japan(18, 9, 0))).Count);
        Assert.Equal(2, (await ToldAsync(intake, Japan(18, 23, 0))).Count);
        Assert.Equal(2, (await ToldAsync(intake, Japan(19, 8, 29))).Count);
        Assert.Equal(4, (await ToldAsync(intake, Japan(19, 8, 30))).Count);
        var all = await ToldAsync(intake, Japan(25, 12, 0));

        Assert.Equal(6, all.Count);
        Assert.Equal([Colleague, Officer], all.Select(mail => mail.To.Mailboxes.Single().Address).Distinct().Order());
        var first = all.OrderBy(mail => mail.Date).First();
        Assert.Contains("締切まで8日、対応待ち1件", first.Subject, StringComparison.Ordinal);
        Assert.Contains("・送信者の確認　1件", first.TextBody, StringComparison.Ordinal);
        Assert.Contains("・要件充足　1件", first.TextBody, StringComparison.Ordinal);
        Assert.Contains("・この24時間に届いた提出　2件", first.TextBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", first.Headers[HeaderId.AutoSubmitted]);
        Assert.All(all, mail => SaysNothingPersonal(mail));
        using var browser = await intake.SignInAsync();
        var link = first.TextBody!.Split('\n').Single(line => line.Contains("http", StringComparison.Ordinal));
        using var page = await browser.GetAsync(new Uri(link[link.IndexOf("http", StringComparison.Ordinal)..]), Cancel);
        Assert.Contains("要対応", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_reminders_that_was_missed_is_named_by_its_date_the_morning_after_too()
    {
        await using var intake = await StartAsync(Japan(25, 9, 0), to: Officer);
        await intake.ReadAsync(Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県"))));
        await intake.ApplicationAsync("23");

        Assert.Single(await ToldAsync(intake, Japan(25, 9, 0)));
        var told = await ToldAsync(intake, Japan(26, 9, 0));

        Assert.Equal(2, told.Count);
        Assert.All(told, mail =>
        {
            Assert.Contains(
                "・締切前のご案内　締切の1日前（3月25日）からの案内を、まだ送信していません",
                mail.TextBody,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("本日が案内の日", mail.TextBody, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Once_the_call_is_closed_a_morning_without_anything_to_do_is_not_told()
    {
        await using var intake = await StartAsync(Japan(25, 9, 0));
        await intake.ReadAsync(Mails.Complete("東京都"));
        Assert.Equal(2, (await ToldAsync(intake, Japan(25, 9, 0))).Count);
        await intake.CloseAsync();

        Assert.Equal(2, (await ToldAsync(intake, Japan(27, 9, 0))).Count(mail => IsDigest(mail)));
        await intake.ReadAsync(Mails.With("ご質問の件"));

        Assert.Equal(4, (await ToldAsync(intake, Japan(28, 9, 0))).Count(mail => IsDigest(mail)));
    }

    [Fact]
    public async Task In_the_last_two_hours_what_waits_is_told_at_once_and_nothing_twice()
    {
        await using var intake = await StartAsync(Deadline.AddHours(-3), to: Officer);
        var held = await IdAsync(intake, Stranger("大阪府"));
        await intake.ReadAsync(Mails.With("ご質問の件"));

        Assert.Empty(Alerts(await ToldAsync(intake, Deadline.AddHours(-2).AddMinutes(-1))));
        var first = Assert.Single(Alerts(await ToldAsync(intake, Deadline.AddHours(-2))));
        Assert.Contains("確認待ち1件", first.Subject, StringComparison.Ordinal);
        Assert.Contains(SubmissionId.ReceiptNumber(held), first.TextBody, StringComparison.Ordinal);
        Assert.Contains($"/submissions/{held}", first.TextBody, StringComparison.Ordinal);
        await intake.ReadAsync(Stranger("京都府"));
        await intake.ReadAsync(Mails.With(Mails.Subject("兵庫県"), ("様式1.docx", [1, 2, 3])));
        await intake.ReadAsync(Mails.Complete("東京都"));

        Assert.Single(Alerts(await ToldAsync(intake, Deadline.AddHours(-2).AddSeconds(59))));
        var both = Alerts(await ToldAsync(intake, Deadline.AddHours(-2).AddMinutes(6)));
        Assert.Equal(2, both.Count);
        Assert.Contains("確認待ち2件", both[^1].Subject, StringComparison.Ordinal);
        Assert.Equal(2, Alerts(await ToldAsync(intake, Deadline.AddMinutes(-1))).Count);
        Assert.Equal(2, Alerts(await ToldAsync(intake, Deadline.AddMinutes(2))).Count);
        Assert.All(both, mail => SaysNothingPersonal(mail));
    }

    [Fact]
    public async Task What_nobody_reads_for_ten_minutes_is_told_too()
    {
        await using var intake = await HandTurnedIntake.StartAsync(azurite.NewAccount(), settings: To(Officer));
        await AddAsync(intake, SubmissionState.Received, Deadline.AddMinutes(-30));

        intake.Clock.Now = Deadline.AddMinutes(-21);
        await TellAsync(intake);
        Assert.DoesNotContain(await KindsAsync(intake), kind => kind == LetterKind.Alert);
        intake.Clock.Now = Deadline.AddMinutes(-19);
        await TellAsync(intake);

        Assert.Single(await KindsAsync(intake), kind => kind == LetterKind.Alert);
    }

    [Fact]
    public async Task Whichever_storage_operation_goes_wrong_each_letter_is_written_once()
    {
        var (undisturbed, operations, before, last) = await LiveAsync(null);
        Assert.Equal(4, undisturbed.Count);

        await new CrashPoints(output).NoneDiffersAsync(
            operations,
            before,
            last,
            CrashPoints.Failed,
            async fault => CrashPoints.Between(undisturbed, (await LiveAsync(fault)).Letters)
        );
    }

    [Theory]
    [InlineData("", true, "Duty__To must name")]
    [InlineData("none", true, null)]
    [InlineData("", false, null)]
    [InlineData("touban@secretariat.example.jp、fuku@secretariat.example.jp", true, null)]
    [InlineData("当番", false, "'当番' is no e-mail address")]
    [InlineData("SEIS-jimukyoku@secretariat.example.jp", false, "must not name Sender__From")]
    public void Who_is_told_is_said_on_purpose_and_is_not_the_mailbox_that_is_read(
        string to,
        bool inAzure,
        string? fault
    )
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["WEBSITE_INSTANCE_ID"] = inAzure ? "0" : null })
            .Build();

        var result = new DutyOptionsCheck(settings).Validate(null, new() { To = to });

        Assert.Equal(fault is not null, result.Failed);
        Assert.Contains(fault ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    private async Task<(
        IReadOnlyList<string> Letters,
        IReadOnlyList<string> Operations,
        int Before,
        int After
    )> LiveAsync(Fault? fault)
    {
        await using var intake = await HandTurnedIntake.StartAsync(
            azurite.NewAccount(),
            fault,
            settings: To($"{Officer},{Colleague}")
        );
        await AddAsync(intake, SubmissionState.NeedsReview, Deadline.AddHours(-4));
        var before = intake.Storage.Operations.Count;
        foreach (var minutes in new[] { -60, -59, -58 })
        {
            intake.Clock.Now = Deadline.AddMinutes(minutes);
            try
            {
                await TellAsync(intake);
            }
            catch (Azure.RequestFailedException) { } // the next minute comes
        }

        var after = intake.Storage.Operations.Count;
        var letters = await intake
            .Services.GetRequiredService<LetterRegister>()
            .OfAsync(Letter.NoApplicant, Cancel);
        var texts = intake.Services.GetRequiredService<LetterStore>();
        foreach (var letter in letters)
            Assert.NotNull(await texts.FindAsync(letter.Id, Cancel));
        return (
            [.. letters.Select(letter => $"{letter.Kind} {letter.To} {letter.Id}")],
            intake.Storage.Operations,
            before,
            after
        );
    }

    private static Task TellAsync(HandTurnedIntake intake) =>
        intake.Services.GetRequiredService<OfficersOnDuty>().TellAsync(Cancel);

    private static async Task<IReadOnlyList<LetterKind>> KindsAsync(HandTurnedIntake intake) =>
        [
            .. (
                await intake.Services.GetRequiredService<LetterRegister>().OfAsync(Letter.NoApplicant, Cancel)
            ).Select(letter => letter.Kind),
        ];

    private static Task AddAsync(HandTurnedIntake intake, SubmissionState state, DateTimeOffset receivedAt)
    {
        var id = SubmissionId.Derive("on duty");
        return intake
            .Services.GetRequiredService<SubmissionRegister>()
            .AddAsync(
                new()
                {
                    Id = id,
                    ReceiptNumber = SubmissionId.ReceiptNumber(id),
                    ReceivedAt = receivedAt,
                    StoredAt = receivedAt,
                    Source = SubmissionSource.Http,
                    RawSha256 = id + id,
                    RawSize = 1,
                    Subject = "推進体制構築支援（大阪府）",
                    From = "stranger@free.example.com",
                    OnTime = true,
                    State = state,
                    Hold = state == SubmissionState.NeedsReview ? HoldReason.SenderUnknown : null,
                },
                Cancel
            );
    }

    private Task<RunningIntake> StartAsync(DateTimeOffset now, string to = $"{Officer}, {Colleague}") =>
        RunningIntake.StartAsync(
            azurite,
            now: now,
            settings: new Dictionary<string, string?>
            {
                ["Duty__To"] = to,
                // The test says when a minute has passed.
                ["TellOfficersSchedule"] = "0 0 0 29 2 *",
            }
        );

    private static Dictionary<string, string?> To(string officers) => new() { ["Duty:To"] = officers };

    // The letters to the officers that have gone out by then.
    private static async Task<IReadOnlyList<MimeMessage>> ToldAsync(RunningIntake intake, DateTimeOffset at)
    {
        if (at > intake.Clock.GetUtcNow())
            intake.Clock.SetTo(at);
        await intake.Services.GetRequiredService<OfficersOnDuty>().TellAsync(Cancel);
        var letters = intake.Services.GetRequiredService<LetterRegister>();
        await Eventually.TrueAsync(
            async () => !await letters.QueuedAsync(DateTimeOffset.MaxValue, Cancel).AnyAsync(Cancel),
            "letters have not gone out"
        );
        return
        [
            .. (await intake.LettersAsync(0))
                .Where(mail => mail.To.Mailboxes.Single().Address is Officer or Colleague)
                .OrderBy(mail => mail.Date),
        ];
    }

    private static IReadOnlyList<MimeMessage> Alerts(IReadOnlyList<MimeMessage> told) =>
        [.. told.Where(mail => mail.Subject!.StartsWith("【至急確認のお願い】", StringComparison.Ordinal))];

    private static bool IsDigest(MimeMessage mail) =>
        mail.Subject!.StartsWith("【受付状況のお知らせ】", StringComparison.Ordinal);

    private static void SaysNothingPersonal(MimeMessage mail)
    {
        foreach (var text in new[] { mail.Subject, mail.TextBody, mail.HtmlBody })
        {
            foreach (var name in new[] { "東京都", "大阪府", "stranger", "pref.example", "見本", "様式", "（大阪府）" })
                Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static async Task<string> IdAsync(RunningIntake intake, byte[] mail) =>
        (string)(await intake.ReadAsync(mail))["id"]!;

    private static byte[] Stranger(string prefecture) =>
        Mails.Build(
            Mails.Subject(prefecture),
            mail => mail.From[0] = MailboxAddress.Parse("stranger@free.example.com"),
            ("様式1.docx", Sample.Forms.Form1(prefecture))
        );

    private static DateTimeOffset Japan(int day, int hour, int minute) =>
        new(2026, 3, day, hour, minute, 0, JapanTime.Offset);
}
