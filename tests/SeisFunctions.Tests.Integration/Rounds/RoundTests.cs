using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Rounds;

/// <summary>Officers write to many applicants at once: drafts for all, approved by a second one, released at an instant.</summary>
public sealed partial class RoundTests(AzuriteServer azurite)
{
    private const string Hanako = "事務局 花子",
        Jiro = "事務局 次郎",
        Instant = "2026-03-20T14:00";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Drafts_for_all_are_approved_by_a_second_officer_and_go_out_once_at_their_instant_with_copies()
    {
        await using var intake = await StartAsync("東京都", "大阪府");
        var round = await PrepareAsync(intake, Instant);
        Assert.Equal((2, 0, Instant), ((int)round["unapproved"]!, (int)round["approved"]!, ((string)round["releaseAt"]!)[..16]));

        // Whoever comes later is drafted by doing it again, and nobody twice.
        await intake.ReadAsync(Mails.Complete("愛知県"));
        await intake.ApplicationAsync("23");
        Assert.Equal("23", (string?)Assert.Single((await RoundAsync(intake, round))["missing"]!.AsArray())!["code"]);
        round = await PrepareAsync(intake, null);
        Assert.Equal((3, 0), ((int)round["unapproved"]!, round["missing"]!.AsArray().Count));
        Assert.Equal(["13", "23", "27"], (await DraftsAsync(intake)).Select(one => (string?)one["applicant"]).Order());

        // The writer cannot, another officer can; nothing goes out before the instant.
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", Hanako)).Status);
        var tokyo = (await DraftsAsync(intake)).Single(one => (string?)one["applicant"] == "13");
        var refused = await PostAsync(intake, $"/api/letters/{tokyo["id"]}/approve", Hanako);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("別の担当者", (string)refused.Body["detail"]!, StringComparison.Ordinal);
        round = (await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", Jiro)).Body;
        Assert.Equal((0, 3), ((int)round["unapproved"]!, (int)round["approved"]!));

        // One of them is stopped in time.
        var osaka = (await DraftsAsync(intake)).Single(one => (string?)one["applicant"] == "27");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(intake, $"/api/letters/{osaka["id"]}/stop", Jiro)).Status);
        await TickAsync(intake);
        Assert.Empty(await NoticesAsync(intake, 0));

        intake.Clock.SetTo(DateTimeOffset.Parse(Instant + "+09:00", CultureInfo.InvariantCulture));
        var sent = await NoticesAsync(intake, 2);
        Assert.Equal([Notice.Copy], sent.SelectMany(one => one.Cc.Mailboxes).Select(one => one.Address));
        Assert.All(sent, one => Assert.Null(one.Headers["Auto-Submitted"]));
        await TickAsync(intake);
        round = await RoundAsync(intake, round);
        Assert.Equal((1, 0), ((int)round["unapproved"]!, (int)round["approved"]!));
        await Eventually.TrueAsync(
            async () => (int?)(await RoundAsync(intake, round))["letters"]!["sent"] == 2,
            "the letters are not sent"
        );
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(intake, $"/api/letters/{tokyo["id"]}/stop", Jiro)).Status);
    }

    [Fact]
    public async Task A_draft_whose_ground_has_changed_stays_and_is_a_task_and_what_was_sent_is_corrected_by_a_letter_that_says_so()
    {
        await using var intake = await StartAsync("東京都", "大阪府");
        using var browser = await intake.SignInAsync(Jiro);
        var round = await PrepareAsync(intake, Instant);
        await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", Jiro);
        Assert.DoesNotContain("送信していない下書き", await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);

        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))));
        await intake.ApplicationAsync("13", 2);
        intake.Clock.SetTo(DateTimeOffset.Parse(Instant + "+09:00", CultureInfo.InvariantCulture));
        await NoticesAsync(intake, 1);
        await Eventually.TrueAsync(
            async () => (string?)(await DraftsAsync(intake)).SingleOrDefault()?["letter"]!["reason"] is not null,
            "the other one is not held back"
        );
        var held = Assert.Single(await DraftsAsync(intake));
        Assert.Equal(
            ("13", "申請の内容が変わりました。"),
            ((string?)held["applicant"], (string?)held["letter"]!["reason"])
        );
        Assert.Null(held["letter"]!["approval"]);
        Assert.Contains("申請の内容が変わりました", await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(intake, $"/api/letters/{held["id"]}/approve", Jiro)).Status);

        // Written again it rests on what is, and shows what was changed by hand.
        using var revised = await intake.Http.PostAsJsonAsync(
            $"/api/letters/{held["id"]}/revise",
            new { by = Hanako, subject = "【選定に関するお知らせ】改めたもの" },
            Cancel
        );
        var changes = (await revised.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["text"]!["changes"]!.AsArray();
        Assert.Contains(changes, one => (string?)one!["line"] == "【選定に関するお知らせ】改めたもの");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(intake, $"/api/letters/{held["id"]}/approve", Jiro)).Status);
        Assert.Contains(await NoticesAsync(intake, 2), one => one.Subject == "【選定に関するお知らせ】改めたもの");

        // What was sent is not what is any more: another round, of those alone to whom something else is to be said.
        await intake.ReadAsync(Mails.With(Mails.Subject("大阪府"), ("様式2.xlsx", Sample.Forms.Form2("大阪府", 3))));
        await intake.ApplicationAsync("27", 2);
        var corrected = await PrepareAsync(intake, null);
        Assert.NotEqual((string?)round["id"], (string?)corrected["id"]);
        var draft = Assert.Single(await DraftsAsync(intake));
        Assert.Equal("27", (string?)draft["applicant"]);
        Assert.Contains(
            "3月20日（金）14時00分にお送りした選定結果の通知について、その後、結果を改めました。",
            (string)(await intake.GetAsync($"/api/letters/{draft["id"]}"))["text"]!["body"]!,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_draft_that_names_another_is_left_out_of_the_approval_of_all_and_approved_alone_with_its_names_and_a_reason()
    {
        await using var intake = await StartAsync("東京都", "大阪府");
        using var browser = await intake.SignInAsync(Jiro);
        var round = await PrepareAsync(intake, Instant);
        var osaka = (await DraftsAsync(intake)).Single(one => (string?)one["applicant"] == "27");
        var body = (string)(await intake.GetAsync($"/api/letters/{osaka["id"]}"))["text"]!["body"]!;
        using var revised = await intake.Http.PostAsJsonAsync(
            $"/api/letters/{osaka["id"]}/revise",
            new { by = Hanako, body = body.Replace("大阪府 ご担当者様", "奈良県 ご担当者様", StringComparison.Ordinal) },
            Cancel
        );
        Assert.Equal(HttpStatusCode.OK, revised.StatusCode);

        round = (await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", Jiro)).Body;

        Assert.Equal((1, 1), ((int)round["unapproved"]!, (int)round["approved"]!));
        var page = await browser.GetStringAsync($"/rounds/{round["id"]}", Cancel);
        Assert.Contains("ほかの申請者の名称（奈良県）", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        var (applicant, id) = ("27", ((string)osaka["id"]!)["27-".Length..]);
        page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/letters/{applicant}/{id}/text", Cancel));
        Assert.Contains("<mark title=\"申請者名\">奈良県</mark>", page, StringComparison.Ordinal);
        Assert.Contains("申請者の名称の確認", page, StringComparison.Ordinal);

        var path = $"/api/letters/{osaka["id"]}/approve";
        foreach (
            var given in (object[])
                [
                    new { by = Jiro },
                    new { by = Jiro, note = "電話で確認" },
                    new { by = Jiro, note = "電話で確認", confirmed = (string[])["奈良県"] },
                    new { by = Jiro, confirmed = (string[])["奈良県", "大阪府"] },
                ]
        )
        {
            using var refused = await intake.Http.PostAsJsonAsync(path, given, Cancel);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        using var approved = await intake.Http.PostAsJsonAsync(
            path,
            new { by = Jiro, note = "電話で確認", confirmed = (string[])["奈良県", "大阪府"] },
            Cancel
        );
        Assert.Equal(HttpStatusCode.OK, approved.StatusCode);
        var act = (await intake.GetAsync("/api/audit"))["items"]!.AsArray().First(one => (string?)one!["act"] == "approve")!;
        Assert.Equal("電話で確認", (string?)act["note"]);
        Assert.Contains("確認した名称：奈良県、大阪府", (string)act["details"]!, StringComparison.Ordinal);
        intake.Clock.SetTo(DateTimeOffset.Parse(Instant + "+09:00", CultureInfo.InvariantCulture));
        await NoticesAsync(intake, 2);
    }

    [Fact]
    public async Task What_was_approved_for_an_instant_is_not_hastened_and_a_wider_blank_makes_no_second_officer()
    {
        await using var intake = await StartAsync("東京都");
        var round = await PrepareAsync(intake, Instant);
        foreach (var name in (string[])["事務局　花子", "事務局花子"])
            Assert.Equal(HttpStatusCode.Conflict, (await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", name)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", Jiro)).Status);

        foreach (var earlier in (string[])["now", "2026-03-20T13:59"])
        {
            var refused = await PostAsync(intake, "/api/rounds/notices/prepare", Hanako, earlier);
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains("送信を中止する", (string)refused.Body["detail"]!, StringComparison.Ordinal);
        }

        await TickAsync(intake);
        Assert.Empty(await NoticesAsync(intake, 0));
        await PrepareAsync(intake, "2026-03-20T15:00");
        await PostAsync(intake, $"/api/rounds/{round["id"]}/stop", Jiro);
        round = await PrepareAsync(intake, "now");
        Assert.Equal((1, 0), ((int)round["unapproved"]!, (int)round["approved"]!));
    }

    [Fact]
    public async Task An_approved_draft_is_called_approved_on_its_own_page_as_in_its_round_and_a_mere_draft_is_not()
    {
        await using var intake = await StartAsync("東京都");
        using var browser = await intake.SignInAsync(Jiro);
        var round = await PrepareAsync(intake, Instant);
        var draft = Assert.Single(await DraftsAsync(intake));
        var path = $"/letters/{((string)draft["id"]!).Replace('-', '/')}/text";
        string[] pages = [path, "/applications/13"];
        foreach (var page in pages)
        {
            var mere = WebUtility.HtmlDecode(await browser.GetStringAsync(page, Cancel));
            Assert.Contains("下書き</span>", mere, StringComparison.Ordinal);
            Assert.DoesNotContain("承認済み</span>", mere, StringComparison.Ordinal);
        }

        await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", Jiro);

        foreach (var page in pages.Append($"/rounds/{round["id"]}"))
        {
            var approved = WebUtility.HtmlDecode(await browser.GetStringAsync(page, Cancel));
            Assert.Contains("承認済み</span>", approved, StringComparison.Ordinal);
            Assert.DoesNotContain("下書き</span>", approved, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_desk_with_one_officer_approves_its_own_and_each_record_says_so()
    {
        await using var alone = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Desk__SecondApproval"] = "false" },
            change: Notice.AddTo
        );
        await alone.ReadAsync(Mails.Complete("東京都"));
        await alone.ApplicationAsync("13");
        var round = await PrepareAsync(alone, "now");

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(alone, $"/api/rounds/{round["id"]}/approve", Hanako)).Status);

        await NoticesAsync(alone, 1);
        var act = (await alone.GetAsync("/api/audit"))["items"]!.AsArray().First(one => (string?)one!["act"] == "approve")!;
        Assert.Contains("Desk__SecondApproval が false", (string)act["details"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_officers_sign_in_by_name_a_key_of_the_API_is_no_second_officer_and_one_at_the_desk_is()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Desk__Names"] = $"{Hanako}、{Jiro}" },
            change: Notice.AddTo
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        var round = await PrepareAsync(intake, Instant);
        var draft = Assert.Single(await DraftsAsync(intake));

        foreach (var path in new[] { $"/api/rounds/{round["id"]}/approve", $"/api/letters/{draft["id"]}/approve" })
        {
            var refused = await PostAsync(intake, path, Jiro);
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains("API では、承認した方を確認できません。", (string)refused.Body["detail"]!, StringComparison.Ordinal);
        }

        using var browser = await intake.SignInAsync(Jiro);
        var act = $"/rounds/{round["id"]}/acts/approve";
        var hidden = Hidden().Matches(await browser.GetStringAsync(act, Cancel));
        using var form = new FormUrlEncodedContent(
            hidden
                .Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value))
                .Append(KeyValuePair.Create("confirmed", "yes"))
        );
        using var approved = await browser.PostAsync(act, form, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, approved.StatusCode);
        Assert.Equal(1, (int)(await RoundAsync(intake, round))["approved"]!);
    }

    // Those of the round, once there are so many.
    private static async Task<IReadOnlyList<MimeKit.MimeMessage>> NoticesAsync(RunningIntake intake, int count)
    {
        IReadOnlyList<MimeKit.MimeMessage> notices = [];
        await Eventually.TrueAsync(
            async () =>
                (
                    notices =
                    [
                        .. (await intake.LettersAsync(0)).Where(one =>
                            one.Subject!.StartsWith("【選定に関するお知らせ】", StringComparison.Ordinal)
                        ),
                    ]
                ).Count >= count,
            $"there are not {count} letters of the round"
        );
        Assert.Equal(count, notices.Count);
        return notices;
    }

    private async Task<RunningIntake> StartAsync(params string[] applicants)
    {
        var intake = await RunningIntake.StartAsync(azurite, change: Notice.AddTo);
        foreach (var applicant in applicants)
            await intake.ReadAsync(Mails.Complete(applicant));
        foreach (var applicant in applicants)
            await intake.ApplicationAsync(Sample.Call.Applicants.All.Single(one => one.Name == applicant).Code);
        return intake;
    }

    private static async Task<JsonNode> PrepareAsync(RunningIntake intake, string? releaseAt)
    {
        var (status, body) = await PostAsync(intake, "/api/rounds/notices/prepare", Hanako, releaseAt);
        Assert.True(status == HttpStatusCode.OK, body.ToJsonString());
        return body;
    }

    private static async Task<JsonNode> RoundAsync(RunningIntake intake, JsonNode round) =>
        await intake.GetAsync($"/api/rounds/{round["id"]}");

    private static async Task<IReadOnlyList<JsonNode>> DraftsAsync(RunningIntake intake) =>
        [.. (await intake.GetAsync("/api/letters?state=draft"))["items"]!.AsArray().Select(one => one!)];

    private static async Task TickAsync(RunningIntake intake)
    {
        using var response = await intake.Admin.PostAsJsonAsync("/admin/functions/ReleaseLetters", new { }, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(
        RunningIntake intake,
        string path,
        string by,
        string? releaseAt = null
    )
    {
        using var response = await intake.Http.PostAsJsonAsync(path, new { by, note = "確認した", releaseAt }, Cancel);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>(Cancel))!);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
