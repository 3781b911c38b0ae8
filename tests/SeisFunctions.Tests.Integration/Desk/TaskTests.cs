using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>The list of what needs a person: everything is on it, and each act that settles something takes it off.</summary>
public sealed partial class TaskTests(AzuriteServer azurite)
{
    private const string Question = "公募についてのお問い合わせ";

    // On the days of reminders the list says that nobody has prepared them.
    private static readonly DateTimeOffset BeforeReminders = Sample.Midway.AddDays(-5);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_needs_a_person_is_on_the_list_with_subject_sender_and_applicant_and_settling_all_of_it_empties_the_list()
    {
        await using var intake = await RunningIntake.StartAsync(azurite, now: BeforeReminders);
        using var browser = await intake.SignInAsync("事務局 花子");
        Assert.Equal("0", await CountAsync(browser));
        await intake.ReadAsync(Mails.With(Question));
        await DeficientAsync(intake);
        await intake.ReadAsync(Mails.With("カタログの送付", ("カタログ.pdf", "%PDF-1.7"u8.ToArray())));
        var stranger = (string)(await intake.ReadAsync(Strange()))["id"]!;

        var page = await PageAsync(browser, "/tasks");
        foreach (
            var shown in new[]
            {
                Question,
                Mails.Sender,
                "カタログの送付",
                "dx@consultant.example.com",
                "送信者の確認",
                "不備のある申請",
                "送信しなかった通知",
                "愛知県",
                "兵庫県",
            }
        )
            Assert.Contains(shown, page);
        Assert.Equal($"{Items(page).Count}", await CountAsync(browser));
        Assert.Contains("要対応の一覧を開く", await PageAsync(browser, "/"));

        var (done, left) = await ActAsync(browser, "handle", "電話で伝えた", Items(page));

        // The stranger's mail, and what nobody could place, ask for a decision of their own.
        Assert.Equal(2, left);
        Assert.Equal(Items(page).Count - 2, done);
        foreach (var id in new[] { stranger, SubmissionIn(await PageAsync(browser, "/tasks"), "カタログの送付") })
        {
            await DoAsync(intake, $"/api/submissions/{id}/reject", "申請ではない");
            await Eventually.TrueAsync(
                async () => (string?)(await intake.GetAsync($"/api/submissions/{id}"))["state"] == "rejected",
                "it is not rejected"
            );
        }

        await Eventually.TrueAsync(
            async () =>
            {
                page = await PageAsync(browser, "/tasks");
                if (Items(page) is [_, ..] late)
                    await ActAsync(browser, "handle", "不要", late);
                return page.Contains("現在、対応が必要なものはありません。", StringComparison.Ordinal);
            },
            "the list does not empty"
        );
        Assert.Equal("0", await CountAsync(browser));
        Assert.Contains("現在、確認が必要なものはありません。", await PageAsync(browser, "/"));
    }

    [Fact]
    public async Task What_has_been_dealt_with_is_open_again_once_it_has_changed()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        await DeficientAsync(intake);
        var page = await PageAsync(browser, "/tasks?kind=mend");
        Assert.Equal((1, 0), await ActAsync(browser, "handle", "電話で依頼した", Items(page)));
        Assert.Empty(Items(await PageAsync(browser, "/tasks?kind=mend")));
        Assert.Equal("deficient", (string?)(await intake.GetAsync("/api/applications/23"))["status"]);

        await DeficientAsync(intake, revision: 2);

        var again = Items(await PageAsync(browser, "/tasks?kind=mend"));
        Assert.Single(again);
        Assert.NotEqual(Items(page), again);
        Assert.Equal((0, 1), await ActAsync(browser, "handle", "依頼済み", Items(page)));
        Assert.Single(Items(await PageAsync(browser, "/tasks?kind=mend")));
    }

    [Fact]
    public async Task Several_are_settled_with_one_reason_and_each_is_an_act_of_its_own()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        foreach (var subject in new[] { Question, "様式の記入について" })
            await intake.ReadAsync(Mails.With(subject));

        var page = await PageAsync(browser, "/tasks?kind=correspondence");
        // Another officer, whose list will be older than what is done.
        using var jiro = await intake.SignInAsync("事務局 次郎");
        var older = await PageAsync(jiro, "/tasks");
        Assert.Equal((2, 0), await ActAsync(browser, "handle", "電話で回答", Items(page)));

        var acts = (await intake.GetAsync("/api/audit"))["items"]!.AsArray();
        Assert.Equal(
            [("settle", "電話で回答", "事務局 花子"), ("settle", "電話で回答", "事務局 花子")],
            acts.Select(one => ((string?)one!["act"], (string?)one["note"], (string?)one["by"]))
        );
        Assert.Equal(2, acts.Select(one => (string?)one!["subject"]).Distinct().Count());

        Assert.Equal((0, 2), await ActAsync(jiro, "handle", "資料を郵送", Items(older), page: older));
        Assert.Equal(2, (await intake.GetAsync("/api/audit"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_late_submission_is_on_the_list_until_somebody_has_dealt_with_it_and_is_not_admitted_by_that()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            now: Sample.Call.Schedule.Deadline.AddMinutes(1)
        );
        using var browser = await intake.SignInAsync("事務局 花子");
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        var page = await PageAsync(browser, "/tasks?kind=late");
        Assert.Contains(id, Assert.Single(Items(page)));

        await DoAsync(intake, $"/api/submissions/{id}/handle", "期限後であることを電話で説明した");

        Assert.Empty(Items(await PageAsync(browser, "/tasks?kind=late")));
        Assert.Equal("late", (string?)(await intake.GetAsync($"/api/submissions/{id}"))["state"]);
    }

    [Fact]
    public async Task An_officer_sees_their_own_tasks_and_those_of_the_applicants_they_deal_with()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var hanako = await intake.SignInAsync("事務局 花子");
        using var jiro = await intake.SignInAsync("事務局 次郎");
        await DeficientAsync(intake);
        await intake.ReadAsync(Mails.With(Question));
        var page = await PageAsync(hanako, "/tasks?kind=mend");

        Assert.Equal((1, 0), await ActAsync(hanako, "own", "", Items(page), "事務局 次郎"));

        Assert.Equal(Items(page), Items(await PageAsync(jiro, "/tasks?kind=mend&mine=true")));
        Assert.Empty(Items(await PageAsync(jiro, "/tasks?kind=correspondence&mine=true")));
        Assert.Empty(Items(await PageAsync(hanako, "/tasks?mine=true")));
        Assert.Contains("<td class=\"keep\">事務局 次郎</td>", await PageAsync(hanako, "/tasks"));
    }

    [Fact]
    public async Task Nothing_is_done_without_a_choice_a_reason_or_the_proof_that_the_form_is_the_desks()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        await intake.ReadAsync(Mails.With(Question));
        var page = await PageAsync(browser, "/tasks");

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(browser, page, "handle", "", Items(page))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(browser, page, "handle", "済", [])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(browser, page, "erase", "済", Items(page))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(browser, "", "handle", "済", Items(page))).Status);
        Assert.Equal(Items(page), Items(await PageAsync(browser, "/tasks")));
        using var unknown = await browser.GetAsync("/tasks?kind=everything", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    private static async Task DoAsync(RunningIntake intake, string path, string note)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, new { by = "事務局 花子", note }, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task DeficientAsync(RunningIntake intake, int revision = 1)
    {
        await intake.ReadAsync(Mails.With(Mails.Subject("愛知県"), ("様式1.docx", Sample.Forms.Form1("愛知県"))));
        await intake.ApplicationAsync("23", revision);
    }

    private static byte[] Strange() =>
        Mails.Build(
            Mails.Subject("兵庫県"),
            mail => mail.From[0] = MailboxAddress.Parse("dx@consultant.example.com"),
            ("様式1.docx", Sample.Forms.Form1("兵庫県"))
        );

    private static async Task<string> PageAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));

    private static async Task<string> CountAsync(HttpClient browser) =>
        Count().Match(await PageAsync(browser, "/audit")).Groups[1].Value;

    private static List<string> Items(string page) => [.. Item().Matches(page).Select(match => match.Groups[1].Value)];

    private static string SubmissionIn(string page, string subject) =>
        Item()
            .Matches(page)
            .Single(match => match.Value.Contains(subject, StringComparison.Ordinal))
            .Groups[1]
            .Value.Split('-', '@')[1];

    private static async Task<(int Done, int Left)> ActAsync(
        HttpClient browser,
        string act,
        string note,
        IReadOnlyList<string> items,
        string? owner = null,
        string? page = null
    )
    {
        page ??= await PageAsync(browser, "/tasks");
        var (status, location) = await PostAsync(browser, page, act, note, items, owner);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        var counts = Counts().Match(location!);
        return (int.Parse(counts.Groups[1].Value, null), int.Parse(counts.Groups[2].Value, null));
    }

    private static async Task<(HttpStatusCode Status, string? Location)> PostAsync(
        HttpClient browser,
        string page,
        string act,
        string note,
        IReadOnlyList<string> items,
        string? owner = null
    )
    {
        using var form = new FormUrlEncodedContent([
            new("token", Token().Match(page).Groups[1].Value),
            new("note", note),
            new("owner", owner ?? ""),
            .. items.Select(item => KeyValuePair.Create("item", item)),
        ]);
        using var response = await browser.PostAsync($"/tasks/acts/{act}", form, Cancel);
        return (response.StatusCode, response.Headers.Location?.ToString());
    }

    [GeneratedRegex("name=\"item\" form=\"several-form\" value=\"([^\"]+)\" aria-label=\"[^\"]*\"")]
    private static partial Regex Item();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<span class=\"count\">([^<]+)</span></a>")]
    private static partial Regex Count();

    [GeneratedRegex("done=(\\d+)&left=(\\d+)")]
    private static partial Regex Counts();
}
