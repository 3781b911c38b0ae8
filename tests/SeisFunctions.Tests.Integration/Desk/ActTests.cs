using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What persons do at the desk: in two steps, with a reason, on record, and to be taken back.</summary>
public sealed partial class ActTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_decision_is_filled_in_confirmed_recorded_counts_beside_the_computed_status_and_can_be_taken_back()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        Form decision = new(
            "/applications/13/acts/decide",
            ("status", "ineligible"),
            ("note", "電話で確認\n要件2を満たさない"),
            ("by", "事務局 花子")
        );

        var confirmation = await PostAsync(browser, decision);
        Assert.Contains("実行する", await confirmation.Content.ReadAsStringAsync(Cancel));
        Assert.Equal("eligible", (string?)(await intake.GetAsync("/api/applications/13"))["status"]);
        await DoneAsync(browser, decision, "/applications/13");

        var application = await intake.GetAsync("/api/applications/13");
        Assert.Equal(
            ("ineligible", "eligible"),
            ((string?)application["status"], (string?)application["computedStatus"])
        );
        Assert.Equal("事務局 花子", (string?)application["decision"]!["by"]);
        Assert.Single((await intake.GetAsync("/api/applications?status=ineligible"))["items"]!.AsArray());
        Assert.Equal(1, (int)(await intake.GetAsync("/api/summary"))["counts"]!["byStatus"]!["ineligible"]!);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/applications/13", Cancel));
        Assert.Contains("人による判定", page);
        Assert.Contains("電話で確認\n要件2を満たさない", page);
        var entry = (await intake.GetAsync("/api/audit"))["items"]![0]!;
        Assert.Equal(
            ("decide", "事務局 花子", "自動判定 → 要件未充足"),
            ((string?)entry["act"], (string?)entry["by"], (string?)entry["details"])
        );

        await DoneAsync(
            browser,
            new("/applications/13/acts/undo", ("by", "事務局 花子"), ("note", "誤り")),
            "/applications/13"
        );
        Assert.Equal("eligible", (string?)(await intake.GetAsync("/api/applications/13"))["status"]);
        Assert.Null((await intake.GetAsync("/api/applications/13"))["decision"]);
    }

    [Fact]
    public async Task A_submission_after_a_decision_leaves_the_application_to_a_person_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        using var decided = await intake.Http.PostAsJsonAsync(
            "/api/applications/13/decision",
            new
            {
                status = "withdrawn",
                note = "取下げの申し出",
                by = "花子",
            },
            Cancel
        );
        Assert.Equal("withdrawn", (string?)(await RunningIntake.JsonAsync(decided))["status"]);
        await intake.ReadAsync(Mails.Complete("東京都"));

        Assert.Equal("needsReview", (string?)(await intake.ApplicationAsync("13", revision: 2))["status"]);
    }

    [Fact]
    public async Task Nothing_is_decided_on_what_the_person_has_not_seen_nor_without_a_reason()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");

        await RefusedAsync(
            intake,
            new
            {
                status = "eligible",
                note = "確認済み",
                by = "花子",
                revision = 2,
            },
            HttpStatusCode.Conflict,
            "request.conflict"
        );
        await RefusedAsync(
            intake,
            new { status = "eligible", by = "花子" },
            HttpStatusCode.BadRequest,
            "request.badParameter"
        );
        await RefusedAsync(
            intake,
            new { status = "eligible", note = "確認済み" },
            HttpStatusCode.BadRequest,
            "request.badParameter"
        );
        await RefusedAsync(
            intake,
            new
            {
                status = "good",
                note = "確認済み",
                by = "花子",
            },
            HttpStatusCode.BadRequest,
            "request.badParameter"
        );
        await RefusedAsync(
            intake,
            new
            {
                status = "7",
                note = "確認済み",
                by = "花子",
            },
            HttpStatusCode.BadRequest,
            "request.badParameter"
        );
        Assert.Empty((await intake.GetAsync("/api/audit"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_is_filled_in_wrongly_is_told_by_the_label_that_the_person_sees_and_dates_are_shown_as_people_write_them()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();

        var empty = await PageAsync(
            browser,
            new("/call/acts/extend", ("deadline", ""), ("note", "災害のため"), ("by", "花子"))
        );
        Assert.Contains("「新しい締切」が空欄です。", empty);
        var confirmation = await PageAsync(
            browser,
            new("/call/acts/extend", ("deadline", "2026-03-27T17:00"), ("note", "災害のため"), ("by", "花子"))
        );
        Assert.Contains("2026年3月27日（金）17:00", confirmation);
        var earlier = await PageAsync(
            browser,
            new(
                "/call/acts/extend",
                ("deadline", "2026-03-20T17:00"),
                ("note", "災害のため"),
                ("by", "花子"),
                ("confirmed", "yes")
            )
        );
        Assert.Contains("「新しい締切」の値が正しくありません。", earlier);
        Assert.DoesNotContain("deadline の", earlier);
    }

    [Fact]
    public async Task A_submission_that_no_rule_could_place_is_assigned_at_the_desk()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var id = (string)
            (await intake.ReadAsync(Mails.With("申請書", ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)))))["id"]!;
        await DoneAsync(
            browser,
            new(
                $"/submissions/{id}/acts/assign",
                ("prefecture", "27"),
                ("names", "東京都"),
                ("note", "電話で確認"),
                ("by", "花子")
            ),
            $"/submissions/{id}"
        );

        Assert.NotNull(await intake.ApplicationAsync("27"));
        Assert.Contains("申請者の割当て", await browser.GetStringAsync("/audit", Cancel));
    }

    [Fact]
    public async Task A_letter_is_sent_again_to_another_address_at_the_desk_and_its_text_can_be_read()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.LettersAsync(1);
        var path = "";
        await Eventually.TrueAsync(
            async () =>
                (path = ResendLink().Match(await browser.GetStringAsync("/applications/13", Cancel)).Value).Length > 0,
            "the letter cannot be sent again"
        );
        await DoneAsync(
            browser,
            new(path, ("to", "kacho-mihon@pref.example.lg.jp"), ("note", "課長にも"), ("by", "花子")),
            "/applications/13"
        );

        var letters = await intake.LettersAsync(2);
        Assert.Contains(letters, letter => letter.To.ToString() == "kacho-mihon@pref.example.lg.jp");
        using var text = await browser.GetAsync(path[..^"/acts/resend".Length], Cancel);
        Assert.Equal("attachment", text.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_form_that_did_not_come_from_the_desk_does_nothing()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        Form decision = new(
            "/applications/13/acts/decide",
            ("status", "ineligible"),
            ("note", "なし"),
            ("by", "花子"),
            ("confirmed", "yes")
        );
        var token = await TokenAsync(browser, decision.Path);

        foreach (var forged in new[] { "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", token[..^1] })
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(browser, decision, forged)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await PostAsync(browser, decision, token, ("Sec-Fetch-Site", "cross-site"))).StatusCode
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await PostAsync(browser, decision, token, ("Sec-Fetch-Site", "same-site"))).StatusCode
        );
        using var strangers = await intake.SignInAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(strangers, decision, token)).StatusCode);
        using var form = new FormUrlEncodedContent([
            .. decision.Fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
            KeyValuePair.Create("token", token),
        ]);
        using var withoutCookies = await intake.Anonymous.PostAsync(decision.Path, form, Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, withoutCookies.StatusCode);
        Assert.Equal("eligible", (string?)(await intake.GetAsync("/api/applications/13"))["status"]);
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await PostAsync(browser, decision, token, ("Sec-Fetch-Site", "same-origin"))).StatusCode
        );
    }

    private static async Task DoneAsync(HttpClient browser, Form form, string leadsTo)
    {
        using var response = await PostAsync(browser, form with { Fields = [.. form.Fields, ("confirmed", "yes")] });
        Assert.True(response.StatusCode == HttpStatusCode.SeeOther, await response.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(leadsTo, response.Headers.Location?.ToString());
    }

    private static async Task<HttpResponseMessage> PostAsync(
        HttpClient browser,
        Form form,
        string? token = null,
        (string Name, string Value)? header = null
    )
    {
        var page = await browser.GetStringAsync(form.Path, Cancel);
        var fields = form
            .Fields.Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Append(new("token", token ?? Token().Match(page).Groups[1].Value));
        fields = fields.Concat(
            Seen().Matches(page).Select(field => KeyValuePair.Create(field.Groups[1].Value, field.Groups[2].Value))
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Path)
        {
            Content = new FormUrlEncodedContent(fields),
        };
        if (header is var (name, value))
            request.Headers.Add(name, value);
        return await browser.SendAsync(request, Cancel);
    }

    private static async Task<string> PageAsync(HttpClient browser, Form form) =>
        WebUtility.HtmlDecode(await (await PostAsync(browser, form)).Content.ReadAsStringAsync(Cancel));

    private static async Task<string> TokenAsync(HttpClient browser, string path) =>
        Token().Match(await browser.GetStringAsync(path, Cancel)).Groups[1].Value;

    private static async Task RefusedAsync(RunningIntake intake, object body, HttpStatusCode status, string code)
    {
        using var response = await intake.Http.PostAsJsonAsync("/api/applications/13/decision", body, Cancel);
        JsonNode problem = await RunningIntake.JsonAsync(response);
        Assert.Equal((status, code), (response.StatusCode, (string?)problem["code"]));
    }

    private sealed record Form(string Path, params (string Name, string Value)[] Fields);

    [GeneratedRegex("/letters/13/[0-9a-f]{32}/acts/resend")]
    private static partial Regex ResendLink();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"(version|at)\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();
}
