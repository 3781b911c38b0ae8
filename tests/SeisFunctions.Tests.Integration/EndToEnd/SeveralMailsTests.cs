using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>
/// Several mails, one application: each mail's part in it is visible, and a mail of doubtful origin has none.
/// </summary>
public sealed class SeveralMailsTests(AzuriteServer azurite)
{
    [Fact]
    public async Task Parts_corrections_and_the_same_file_again_are_told_apart_in_the_history()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var (form1, form2) = (Sample.Forms.Form1("東京都"), Sample.Forms.Form2("東京都", 2));
        var (first, second) = (
            await SendAsync(intake, "（1/2）", ("様式1.docx", form1)),
            await SendAsync(intake, "（2/2）", ("様式2.xlsx", form2))
        );
        await SendAsync(intake, "（再送）", ("様式1（再送）.docx", form1));
        var correction = await SendAsync(intake, "（差し替え）", ("様式2修正.xlsx", Sample.Forms.Form2("東京都", 3)));

        var application = await intake.ApplicationAsync("13", revision: 4);

        Assert.Equal("eligible", (string?)application["status"]);
        Assert.Equal(3, (int)application["municipalities"]!);
        Assert.Equal(
            [
                "様式1 様式1.docx current ",
                $"様式2 様式2.xlsx superseded {correction}",
                $"様式1 様式1（再送）.docx repeated {first}",
                "様式2 様式2修正.xlsx current ",
            ],
            application["submissions"]!
                .AsArray()
                .SelectMany(line => line!["parts"]!.AsArray())
                .Select(part => $"{part!["form"]} {part["file"]} {part["state"]} {part["other"]}")
        );
        Assert.Equal(
            [first, second],
            application["submissions"]!.AsArray().Take(2).Select(line => (string?)line!["receiptNumber"])
        );
    }

    [Fact]
    public async Task A_question_to_the_applicant_is_put_once_until_something_changes()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        byte[] Form1(params (string, string)[] change) => Sample.Forms.Form1("東京都", change);
        var mails = new (string Subject, (string, byte[])[] Files, bool Asks)[]
        {
            (
                "（1）",
                [("様式1.docx", Form1(("declaration", "yes"))), ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))],
                true
            ),
            ("（2）", [("様式2.xlsx", Sample.Forms.Form2("東京都", 3))], false),
            (
                "（3）",
                [("様式1.docx", Form1(("declaration", "yes"), ("goal", "市区町村が自ら課題を解決できる体制")))],
                false
            ),
            ("（4）", [("様式1.docx", Form1())], false),
            ("（5）", [("様式1.docx", Form1(("declaration", "yes"), ("goal", "県が市区町村を支える体制")))], true),
        };

        foreach (var (subject, files, _) in mails)
            await intake.ReadAsync(Mails.With(Mails.Subject("東京都") + subject, files));
        var receipts = await intake.LettersAsync(mails.Length);

        Assert.Equal(
            mails.Select(mail => (mail.Subject, mail.Asks)),
            mails.Select(mail =>
                (
                    mail.Subject,
                    receipts
                        .Single(letter => letter.TextBody!.Contains(mail.Subject, StringComparison.Ordinal))
                        .TextBody!.Contains("宣言」は「あり」ですが", StringComparison.Ordinal)
                )
            )
        );
    }

    [Fact]
    public async Task A_mail_whose_sender_failed_authentication_changes_nothing_and_is_not_answered_until_a_person_has_assigned_it()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?>
            {
                ["Mailbox__AuthenticationServer"] = "mx.secretariat.example.jp",
            }
        );
        await intake.ReadAsync(Checked("pass", Mails.Complete("東京都")));
        var forged = await intake.ReadAsync(
            Checked("fail", Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))))
        );

        var before = await intake.ApplicationAsync("13");
        Assert.Equal("needsReview", (string?)forged["state"]);
        Assert.Equal(
            ("failed", "fail"),
            ((string?)forged["authenticity"]!["outcome"], (string?)forged["authenticity"]!["dmarc"])
        );
        Assert.Contains(forged["findings"]!.AsArray(), finding =>
            (string?)finding!["code"] == "sender.unauthenticated"
        );
        Assert.Equal((1, 2), ((int)before["revision"]!, (int)before["municipalities"]!));
        Assert.Equal(
            ["送信元の認証に失敗した電子メールのため、自動では返信していません。"],
            forged["acknowledgements"]!
                .AsArray()
                .Where(letter => (string?)letter!["state"] == "suppressed")
                .Select(letter => (string?)letter!["reason"])
        );

        using var assigned = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{forged["id"]}/assign",
            new
            {
                prefecture = "13",
                by = "事務局 見本",
                note = "電話で本人に確認",
            }
        );

        Assert.True(assigned.IsSuccessStatusCode, await assigned.Content.ReadAsStringAsync());
        Assert.Equal(3, (int)(await intake.ApplicationAsync("13", revision: 2))["municipalities"]!);
    }

    [Fact]
    public async Task A_mail_that_cannot_be_opened_in_time_is_kept_raw_and_left_to_a_person()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            Sample.Call with
            {
                Limits = Sample.Call.Limits with { OpeningTime = TimeSpan.Zero },
            }
        );
        var mail = Mails.Complete("東京都");

        var submission = await intake.ReadAsync(mail);

        Assert.Equal("needsReview", (string?)submission["state"]);
        Assert.Equal("submission.failed", (string?)Assert.Single(submission["findings"]!.AsArray())!["code"]);
        Assert.Equal(mail, await intake.Http.GetByteArrayAsync($"/api/submissions/{submission["id"]}/mail"));
    }

    [Fact]
    public async Task The_signals_of_a_forwarded_application_are_all_shown()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var inner = Mails.Complete("東京都");
        var submission = await intake.ReadAsync(
            RawMail.Of("Subject: FYI\r\nContent-Type: message/rfc822", Encoding.Latin1.GetString(inner))
        );

        Assert.Equal("13", (string?)submission["applicant"]!["code"]);
        Assert.Equal(
            ["様式1：13", "様式2：13", "添付メールの件名：13"],
            submission["signals"]!.AsArray().Select(signal => $"{signal!["source"]}：{signal["code"]}")
        );
        Assert.Equal("推進体制構築支援（東京都）", (string?)submission["forwarded"]!.AsArray().Single()!["subject"]);
        Assert.Equal("FYI", (string?)submission["subject"]);
    }

    private static async Task<string> SendAsync(
        RunningIntake intake,
        string note,
        params (string Name, byte[] Content)[] files
    )
    {
        // One after another: two mails of the same millisecond would have no order.
        JsonNode submission = await intake.ReadAsync(Mails.With(Mails.Subject("東京都") + note, files));
        return (string)submission["receiptNumber"]!;
    }

    private static byte[] Checked(string dmarc, byte[] mail) =>
        [
            .. Encoding.ASCII.GetBytes(
                $"Authentication-Results: mx.secretariat.example.jp; dmarc={dmarc} header.from=pref.example.lg.jp\r\n"
            ),
            .. mail,
        ];
}
