using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Acts;

/// <summary>
/// What a mail that counts asks a person is one task, of its application: whoever settles that has nothing left to do, and
/// every page and number says the same.
/// </summary>
public sealed class OneTaskTests(AzuriteServer azurite)
{
    private const string Judgement = "要確認の申請";
    private const string Submission = "確認待ちの提出";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("settle")]
    [InlineData("decide")]
    public async Task A_remark_in_a_mail_is_one_task_until_the_application_is_settled(string act)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submission = await intake.ReadAsync(Remarking("2番の市の同意は内諾でもよろしいですか。"));
        var application = await intake.ApplicationAsync("13");
        using var browser = await intake.SignInAsync();

        Assert.Equal(("read", "needsReview"), ((string?)submission["state"], (string?)application["status"]));
        var tasks = await TasksAsync(browser);
        Assert.Contains(Judgement, tasks, StringComparison.Ordinal);
        Assert.DoesNotContain(Submission, tasks, StringComparison.Ordinal);

        var finding = Assert.Single(
            application["findings"]!.AsArray(),
            one => (string?)one!["code"] == "mail.reservation"
        )!;
        Assert.Equal($"受付番号 {submission["receiptNumber"]}", (string?)finding["location"]);
        if (act == "settle")
            await SettleAsync(intake, finding);
        else
            await PostAsync(
                intake,
                "/api/applications/13/decision",
                new
                {
                    status = "eligible",
                    note = "電話で確認",
                    by = "事務局 花子",
                }
            );

        await IsSettledAsync(intake, browser);
        await intake.CloseAsync();
        Assert.Equal(0, (int)(await intake.GetAsync("/api/closing-statement"))["submissions"]!["needsReview"]!);
        await IsSettledAsync(intake, browser);
    }

    [Fact]
    public async Task A_remark_is_not_put_away_with_what_has_to_be_mended_nor_by_a_requirement_that_is_not_met()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Remarking("要件4のチェックについてご教示ください。", Sample.Forms.Form1("東京都", ("requirement4", "false")))
        );
        var application = await intake.ApplicationAsync("13");
        using var browser = await intake.SignInAsync();

        Assert.Equal("deficient", (string?)application["status"]);
        Assert.Contains("不備のある申請", await TasksAsync(browser), StringComparison.Ordinal);
        Assert.DoesNotContain(Judgement, await TasksAsync(browser), StringComparison.Ordinal);
        await PostAsync(intake, "/api/applications/13/handle", new { note = "電話で連絡", by = "事務局 花子" });
        Assert.Contains(Judgement, await TasksAsync(browser), StringComparison.Ordinal);

        await intake.CloseAsync();
        application = await intake.ApplicationAsync("13");
        Assert.Equal("ineligible", (string?)application["status"]);
        Assert.Contains(Judgement, await TasksAsync(browser), StringComparison.Ordinal);

        var finding = application["findings"]!.AsArray().Single(one => (string?)one!["code"] == "mail.reservation")!;
        await SettleAsync(intake, finding);
        Assert.DoesNotContain(Judgement, await TasksAsync(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remark_is_over_once_all_forms_of_its_mail_have_come_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Remarking("申請は仮のものです。"));
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))));
        Assert.Equal("needsReview", (string?)(await intake.ApplicationAsync("13", revision: 2))["status"]);
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("telephone", "03-0000-1111")))
            )
        );
        await intake.ApplicationAsync("13", revision: 3);

        using var browser = await intake.SignInAsync();
        await IsSettledAsync(intake, browser);
    }

    [Fact]
    public async Task What_no_rule_can_place_goes_on_waiting_by_itself()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.With("申請します", ("様式2.xlsx", Sample.Forms.Form2("", []))));

        using var browser = await intake.SignInAsync();
        Assert.Contains(Submission, await TasksAsync(browser), StringComparison.Ordinal);
        Assert.Equal(1, await WaitingAsync(intake));
    }

    private static async Task IsSettledAsync(RunningIntake intake, HttpClient browser)
    {
        var tasks = await TasksAsync(browser);
        Assert.DoesNotContain(Judgement, tasks, StringComparison.Ordinal);
        Assert.DoesNotContain(Submission, tasks, StringComparison.Ordinal);
        Assert.Equal("eligible", (string?)(await intake.ApplicationAsync("13"))["status"]);
        Assert.Equal(0, await WaitingAsync(intake));
        Assert.Empty((await intake.GetAsync("/api/submissions?state=needsReview"))["items"]!.AsArray());
    }

    private static async Task<int> WaitingAsync(RunningIntake intake) =>
        (int)(await intake.GetAsync("/api/summary"))["submissions"]!["needsReview"]!;

    private static async Task<string> TasksAsync(HttpClient browser) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(new Uri("/tasks", UriKind.Relative), Cancel));

    private static Task SettleAsync(RunningIntake intake, JsonNode finding) =>
        PostAsync(
            intake,
            $"/api/applications/13/findings/{finding["id"]}",
            new { note = "電話で確認", by = "事務局 花子" }
        );

    private static async Task PostAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static byte[] Remarking(string text, byte[]? form1 = null) =>
        Mails.Build(
            Mails.Subject("東京都"),
            message => ((TextPart)((Multipart)message.Body!)[0]).Text = text,
            ("様式1.docx", form1 ?? Sample.Forms.Form1("東京都")),
            ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
        );
}
