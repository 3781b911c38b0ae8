using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MailKit;
using MimeKit;
using SeisFunctions.Calls;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>Letters on their whole way: through a real mail server into real mailboxes, and back again.</summary>
public sealed class LettersByMailTests(AzuriteServer azurite, DovecotServer dovecot, EximServer smtp)
    : IClassFixture<EximServer>
{
    [Fact]
    public async Task The_letter_of_receipt_arrives_in_the_mailbox_of_the_prefecture_as_an_answer_to_its_mail()
    {
        await using var office = await dovecot.NewMailboxAsync();
        await using var prefecture = await dovecot.NewMailboxAsync();
        await using var intake = await StartAsync(office);
        var mail = From($"{prefecture.User}@{EximServer.Domain}");
        var submission = await intake.ReadAsync(mail);

        using var letter = await ArrivedAsync(prefecture);

        Assert.Contains((string)submission["receiptNumber"]!, letter.Subject, StringComparison.Ordinal);
        Assert.StartsWith("東京都 ご担当者様", letter.TextBody, StringComparison.Ordinal);
        using var sent = await MimeMessage.LoadAsync(new MemoryStream(mail));
        Assert.Equal((sent.MessageId, sent.MessageId), (letter.InReplyTo, letter.References.Single()));
        Assert.Equal("auto-replied", letter.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("All", letter.Headers["X-Auto-Response-Suppress"]);
        Assert.Equal($"{office.User}@{EximServer.Secretariat}", letter.From.Mailboxes.Single().Address);
        Assert.Equal($"<{office.User}@{EximServer.Secretariat}>", letter.Headers[HeaderId.ReturnPath]);
        var row = (await intake.GetAsync("/api/applications/13"))["acknowledgements"]![0]!;
        await Eventually.TrueAsync(
            async () => (string?)(await LetterAsync(intake))["state"] == "sent",
            "the letter is not marked"
        );
        Assert.Equal($"{row["id"]}.13@{EximServer.Secretariat}", letter.MessageId);
    }

    [Fact]
    public async Task Applications_mailed_to_the_secretariat_are_fetched_read_and_answered_and_a_letter_that_comes_back_finds_its_row()
    {
        await using var office = await dovecot.NewMailboxAsync();
        await using var prefecture = await dovecot.NewMailboxAsync();
        // The servers' clock is the machine's, so the call must be open today.
        var now = DateTimeOffset.UtcNow;
        var call = Sample.Call with
        {
            Schedule = Sample.Call.Schedule with { OpensAt = now.AddDays(-1), Deadline = now.AddDays(1) },
        };
        await using var intake = await StartAsync(
            office,
            call,
            now,
            [.. office.Settings().Select(setting => (setting.Key, setting.Value!))]
        );

        await SendAsync(office, "東京都", $"{prefecture.User}@{EximServer.Domain}");
        await SendAsync(office, "大阪府", $"taro@{EximServer.Vanished}");

        using var receipt = await ArrivedAsync(prefecture);
        Assert.StartsWith("【受付連絡】", receipt.Subject, StringComparison.Ordinal);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("27"))["status"]);
        await Eventually.TrueAsync(
            async () => (string?)(await LetterAsync(intake, "27"))["state"] == "bounced",
            "the returned letter is not shown as such"
        );
        Assert.Equal("sent", (string?)(await LetterAsync(intake))["state"]);
        // The notice about the letter is correspondence, which is not counted among them.
        Assert.Equal(2, (int)(await intake.GetAsync("/api/summary"))["submissions"]!["total"]!);
        Assert.Single(await prefecture.ListAsync());
    }

    [Fact]
    public async Task A_letter_to_a_mailbox_that_is_gone_comes_back_and_is_shown_as_returned()
    {
        await using var office = await dovecot.NewMailboxAsync();
        await using var intake = await StartAsync(office);
        await intake.ReadAsync(From($"taro@{EximServer.Vanished}"));

        using var notice = await ArrivedAsync(office);
        var submission = await intake.ReadAsync(Bytes(notice));

        var letter = await LetterAsync(intake);
        Assert.Equal("bounced", (string?)letter["state"]);
        Assert.Equal("送信先に届かず、返送されました。電話等でご連絡ください。", (string?)letter["reason"]);
        Assert.Equal(
            (true, (string?)submission["id"]),
            ((bool)letter["report"]!["failed"]!, (string?)letter["report"]!["submissionId"])
        );
        Assert.Equal("correspondence", (string?)submission["kind"]);
        Assert.Empty((await intake.GetAsync($"/api/submissions/{submission["id"]}"))["acknowledgements"]!.AsArray());
    }

    [Fact]
    public async Task A_letter_to_a_domain_that_the_server_does_not_serve_is_refused_and_a_person_can_send_it_to_another_address()
    {
        await using var office = await dovecot.NewMailboxAsync();
        await using var prefecture = await dovecot.NewMailboxAsync();
        await using var intake = await StartAsync(office);
        await intake.ReadAsync(From("taro@elsewhere.example.com"));
        await Eventually.TrueAsync(
            async () => (string?)(await LetterAsync(intake))["state"] == "failed",
            "the letter is not shown as failed"
        );
        var refused = await LetterAsync(intake);
        Assert.StartsWith(
            "メールサーバーが受け取りを拒否しました（550",
            (string?)refused["reason"],
            StringComparison.Ordinal
        );

        var act = new
        {
            by = "事務局 花子",
            note = "電話でアドレスを確認",
            to = $"{prefecture.User}@{EximServer.Domain}",
        };
        using var first = await intake.Http.PostAsJsonAsync(
            $"/api/applications/13/acknowledgements/{refused["id"]}/resend",
            act
        );
        using var again = await intake.Http.PostAsJsonAsync(
            $"/api/applications/13/acknowledgements/{refused["id"]}/resend",
            act
        );

        using var letter = await ArrivedAsync(prefecture);
        var resent = await RunningIntake.JsonAsync(first);
        Assert.Equal((string?)resent["id"], (string?)(await RunningIntake.JsonAsync(again))["id"]);
        Assert.Equal((string?)refused["id"], (string?)resent["resendOf"]);
        Assert.Equal($"{resent["id"]}.13@{EximServer.Secretariat}", letter.MessageId);
        Assert.StartsWith("東京都 ご担当者様", letter.TextBody, StringComparison.Ordinal);
        Assert.Equal(2, (await intake.ApplicationAsync("13"))["acknowledgements"]!.AsArray().Count);
        var entry = Assert.Single((await intake.GetAsync("/api/audit?subject=application-13"))["items"]!.AsArray())!;
        Assert.Equal(("resend", "電話でアドレスを確認"), ((string?)entry["act"], (string?)entry["note"]));
        using var text = await intake.Http.GetAsync($"/api/applications/13/acknowledgements/{resent["id"]}");
        Assert.Equal("attachment", text.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_has_vouched_for_is_not_given_a_letter()
    {
        await using var office = await dovecot.NewMailboxAsync();
        await using var intake = await StartAsync(office, ("Sender__TrustedCertificate", ""));
        await intake.ReadAsync(From($"taro@{EximServer.Domain}"));

        await TriedAsync(intake);
        Assert.Equal(
            "メールサーバーとの暗号化通信を確立できませんでした。設定を確認してください。",
            (string?)(await LetterAsync(intake))["reason"]
        );
    }

    [Fact]
    public async Task A_wrong_password_for_the_server_leaves_the_letter_queued_and_says_so()
    {
        await using var office = await dovecot.NewMailboxAsync();
        await using var intake = await StartAsync(office, ("Sender__Password", "wrong"));
        await intake.ReadAsync(From($"taro@{EximServer.Domain}"));

        await TriedAsync(intake);
        var letter = await LetterAsync(intake);
        Assert.Equal(
            ("queued", "メールサーバーにログインできませんでした。設定を確認してください。"),
            ((string?)letter["state"], (string?)letter["reason"])
        );
    }

    private Task<RunningIntake> StartAsync(TestMailbox office, params (string Name, string Value)[] more) =>
        StartAsync(office, Sample.Call, Sample.Midway, more);

    private async Task<RunningIntake> StartAsync(
        TestMailbox office,
        CallDefinition call,
        DateTimeOffset now,
        params (string Name, string Value)[] more
    )
    {
        await smtp.StartAsync(await dovecot.ServerAsync());
        var settings = smtp.Settings($"{office.User}@{EximServer.Secretariat}");
        foreach (var (name, value) in more)
            settings[name] = value;
        return await RunningIntake.StartAsync(
            azurite,
            (call ?? Sample.Call).WithSenderDomain(EximServer.Domain, EximServer.Vanished, "elsewhere.example.com"),
            now,
            settings
        );
    }

    private async Task SendAsync(TestMailbox office, string prefecture, string from)
    {
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(From(from, prefecture)));
        mail.To.Clear();
        mail.To.Add(MailboxAddress.Parse($"{office.User}@{EximServer.Secretariat}"));
        await smtp.SendAsync(mail);
    }

    private static byte[] From(string address, string prefecture = "東京都") =>
        Mails.Build(
            Mails.Subject(prefecture),
            message =>
            {
                message.From.Clear();
                message.From.Add(new MailboxAddress("見本 花子", address));
            },
            ("様式1.docx", Sample.Forms.Form1(prefecture)),
            ("様式2.xlsx", Sample.Forms.Form2(prefecture, 2))
        );

    private static async Task<JsonNode> LetterAsync(RunningIntake intake, string code = "13") =>
        (await intake.ApplicationAsync(code))["acknowledgements"]!.AsArray()[0]!;

    private static Task TriedAsync(RunningIntake intake) =>
        Eventually.TrueAsync(
            async () =>
                await LetterAsync(intake) is { } letter
                && (int)letter["attempts"]! == 1
                && (string?)letter["state"] == "queued",
            "the letter has not been tried"
        );

    private async Task<MimeMessage> ArrivedAsync(TestMailbox mailbox)
    {
        IList<IMessageSummary> messages = [];
        await Eventually.TrueAsync(
            async () => (messages = await mailbox.ListAsync()).Count > 0,
            $"nothing has arrived. {await smtp.LogAsync()}"
        );
        return await (await mailbox.OpenAsync()).GetMessageAsync(messages[0].UniqueId);
    }

    private static byte[] Bytes(MimeMessage message)
    {
        using var raw = new MemoryStream();
        message.WriteTo(raw);
        return raw.ToArray();
    }
}
