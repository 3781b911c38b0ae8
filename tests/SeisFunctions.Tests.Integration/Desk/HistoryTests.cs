using System.Net;
using System.Net.Http.Json;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What the history of an applicant, and the page of a submission, say of what became of it.</summary>
public sealed class HistoryTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_submission_that_waits_as_a_second_one_is_told_as_waiting_and_one_that_was_replaced_as_replaced()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        // A stranger's forms, which an officer assigns beside those that stand; a correction by the applicant itself.
        await intake.ReadAsync(Mails.Complete("大阪府"));
        var strange = await intake.ReadAsync(
            Mails.Build(
                "書類",
                mail => mail.From[0] = MailboxAddress.Parse("mihon@freelance.example.com"),
                ("様式1.docx", Sample.Forms.Form1("")),
                ("様式2.xlsx", Sample.Forms.Form2("", []))
            )
        );
        using var assigned = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{strange["id"]}/assign",
            new { prefecture = "大阪府", by = "事務局 花子", note = "電話で確認" },
            Cancel
        );
        Assert.True(assigned.IsSuccessStatusCode);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", "03-0000-0009"))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 5))
            )
        );

        var waiting = "";
        await Eventually.TrueAsync(
            async () =>
                (waiting = await PageAsync(browser, "/applications/27")).Contains(
                    "採用した様式：なし（事務局の確認待ち）",
                    StringComparison.Ordinal
                ),
            "the stranger's forms are not told as waiting"
        );
        var replaced = await PageAsync(browser, "/applications/13");

        Assert.DoesNotContain("（差し替え済み）", waiting, StringComparison.Ordinal);
        Assert.Contains("採用した様式：なし（差し替え済み）", replaced, StringComparison.Ordinal);
        Assert.DoesNotContain("（事務局の確認待ち）", replaced, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reject")]
    [InlineData("settle")]
    public async Task What_was_done_with_a_mail_that_is_no_application_is_not_told_as_applied_to_one(string act)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        var id = (string)(await intake.ReadAsync(Mails.With("新製品のご案内")))["id"]!;

        using var done = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{id}/{act}",
            new { by = "事務局 花子", note = "広告" },
            Cancel
        );

        Assert.True(done.IsSuccessStatusCode);
        Assert.DoesNotContain("申請に反映しています", await PageAsync(browser, $"/submissions/{id}"), StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));
}
