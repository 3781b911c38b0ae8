using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Senders;

/// <summary>
/// The attacks that once worked (docs/senders.md), each from the front door through the closing to the letters. Those
/// by department, by the results of the authentication server, and by a second delivery stand in
/// <see cref="SenderFlowTests"/> and <see cref="SameMessageTests"/>.
/// </summary>
public sealed class AttackTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_free_mail_address_replaces_an_application_seconds_before_the_deadline()
    {
        const string attacker = "tokyo-dx@free.example.com";
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddHours(-1)
        );
        var first = await intake.ReadAsync(Mails.Complete("東京都"));
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddSeconds(-10));
        var attack = await intake.ReadAsync(
            Mails.Build(
                Mails.Subject("東京都"),
                mail => mail.From[0] = MailboxAddress.Parse(attacker),
                ("様式1.docx", Sample.Forms.Form1("東京都")),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 1))
            )
        );

        await intake.CloseAsync();

        await StandsAsync(intake, first, attack);
        var letters = await intake.LettersAsync(3);
        Assert.Equal(["【送信者確認中のお知らせ】"], TitlesTo(letters, attacker));
        Assert.Equal(["【受付完了通知】", "【受付連絡】"], TitlesTo(letters, Mails.Sender));
        Assert.Contains((string)attack["receiptNumber"]!, await StatementAsync(intake), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attacker@free.example.com", new string[0])]
    [InlineData("dx@pref.chiba.lg.jp", new string[0])]
    [InlineData("somebody-else@pref.example.lg.jp", new[] { "【提出の確認のお願い】" })]
    public async Task An_anonymous_upload_replaces_an_application_seconds_before_the_deadline(
        string stated,
        string[] told
    )
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddHours(-1)
        );
        var first = await intake.ReadAsync(Mails.Complete("東京都"));
        intake.Clock.SetTo(Sample.Call.Schedule.Deadline.AddSeconds(-10));
        var attack = await UploadAsync(intake, stated);

        await intake.CloseAsync();

        await StandsAsync(intake, first, attack);
        var letters = await intake.LettersAsync(2);
        Assert.Equal(told, TitlesTo(letters, stated));
        Assert.Equal(["【受付完了通知】", "【受付連絡】"], TitlesTo(letters, Mails.Sender));
        Assert.Contains((string)attack["receiptNumber"]!, await StatementAsync(intake), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_anonymous_upload_begins_the_application_of_a_prefecture_that_has_sent_nothing()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddHours(-1)
        );
        var attack = await UploadAsync(intake, Mails.Sender);

        await intake.CloseAsync();

        Assert.True((bool)(await intake.SubmissionAsync((string)attack["id"]!))["held"]!);
        Assert.Empty((await intake.GetAsync("/api/applications"))["items"]!.AsArray());
        Assert.Equal(["【提出の確認のお願い】"], TitlesTo(await intake.LettersAsync(1), Mails.Sender));
    }

    [Fact]
    public async Task An_upload_has_a_letter_with_a_text_of_its_own_sent_to_any_address_that_it_names()
    {
        const string victim = "victim@pref.example.lg.jp";
        await using var intake = await RunningIntake.StartAsync(azurite);
        for (var number = 1; number <= 3; number++)
            await UploadAsync(intake, victim, number, "至急_https_evil.example_へ.xlsx", "至急 折返し 090-0000-0000");
        await UploadAsync(
            intake,
            "victim@free.example.com",
            1,
            "至急_https_evil.example_へ.xlsx",
            "至急 折返し 090-0000-0000"
        );

        await intake.ConfirmationPathAsync(victim);
        var letter = Assert.Single(await intake.LettersAsync(1));

        Assert.Equal(victim, letter.To.Mailboxes.Single().Address);
        Assert.DoesNotContain("至急", letter.Subject + letter.TextBody + letter.HtmlBody, StringComparison.Ordinal);
    }

    private static async Task StandsAsync(RunningIntake intake, JsonNode first, JsonNode attack)
    {
        var application = await intake.ApplicationAsync("13");
        Assert.Equal(
            (1, 2, (string?)first["receivedAt"]),
            ((int)application["revision"]!, (int)application["municipalities"]!, (string?)application["receivedAt"])
        );
        Assert.True((bool)(await intake.SubmissionAsync((string)attack["id"]!))["held"]!);
    }

    private static IEnumerable<string> TitlesTo(IEnumerable<MimeMessage> letters, string address) =>
        letters
            .Where(letter => letter.To.Mailboxes.Single().Address == address)
            .Select(letter => letter.Subject!.Split('】')[0] + "】")
            .Order(StringComparer.Ordinal);

    private static async Task<string> StatementAsync(RunningIntake intake)
    {
        using var response = await intake.Http.GetAsync("/api/closing-statement", Cancel);
        return await response.Content.ReadAsStringAsync(Cancel);
    }

    private static async Task<JsonNode> UploadAsync(
        RunningIntake intake,
        string address,
        int municipalities = 1,
        string file = "様式2.xlsx",
        string name = "見本 花子"
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(address), "email" },
            { new StringContent(name), "name" },
            { new StringContent("東京都"), "prefecture" },
        };
        var part = new ByteArrayContent(Sample.Forms.Form2("東京都", municipalities))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("application/octet-stream") },
        };
        part.Headers.ContentDisposition = new("form-data") { Name = "files", FileNameStar = file };
        form.Add(part);
        using var response = await intake.Anonymous.PostAsync("/api/submissions", form, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await intake.SubmissionAsync((string)(await RunningIntake.JsonAsync(response))["submissionId"]!);
    }
}
