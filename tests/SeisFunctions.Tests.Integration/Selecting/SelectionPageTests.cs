using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>The table of all applicants by which officers select.</summary>
public sealed partial class SelectionPageTests(AzuriteServer azurite)
{
    private const string Page = "/selection",
        Several = "/selection/acts/select";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_has_every_applicant_with_its_requirements_and_bonus_figures_beside_what_is_proposed()
    {
        await using var intake = await OpenAsync();
        using var browser = await intake.SignInAsync();
        var early = await PageAsync(browser, Page);
        Assert.Contains("締め切っていないため、まだ選定できません。", early);
        Assert.DoesNotContain("type=\"checkbox\"", early);

        await intake.CloseAsync();
        await DoneAsync(
            intake,
            "/api/applications/27/requirements/6",
            new
            {
                outcome = "needsReview",
                by = "事務局 次郎",
                note = "電話がつながらない",
            }
        );
        var page = await PageAsync(browser, Page);

        Assert.Equal(47, Rows().Count(page));
        var (tokyo, osaka, aichi) = (RowOf(page, "13"), RowOf(page, "27"), RowOf(page, "23"));
        Assert.Contains("提案：候補に選定", tokyo);
        Assert.Matches("3\\.2 ?%", tokyo);
        Assert.Contains("6 迅速な連絡：要確認（事務局 次郎：電話がつながらない）", osaka);
        Assert.Contains("提案：非選定", osaka);
        Assert.Contains("4 構築・拡充の意思：未充足", osaka);
        Assert.Contains("「伴走支援期間内に、地域DX推進体制を構築又は拡充する", osaka);
        Assert.Contains("○（宣言あり）", aichi);
        Assert.Contains("未選定", tokyo);
        Assert.Contains("未提出", RowOf(page, "01"));
        Assert.Contains("申請なし", RowOf(page, "01"));

        Assert.Equal(44, Rows().Count(await PageAsync(browser, $"{Page}?show=none")));
        var byShare = await PageAsync(browser, $"{Page}?sort=share");
        Assert.StartsWith("27", CodesIn(byShare)[0]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync($"{Page}?sort=name", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Ticked_proposals_are_shown_with_their_own_reasons_and_entered_once_they_are_confirmed()
    {
        await using var intake = await OpenAsync();
        await intake.CloseAsync();
        using var browser = await intake.SignInAsync();
        var page = await PageAsync(browser, $"{Page}?ticked=true");
        var items = Items().Matches(page).Select(item => item.Groups[1].Value).ToList();
        Assert.Equal(["13", "23", "27"], items.Select(item => item[..2]));

        var confirmation = await SentAsync(browser, page, items);
        Assert.Contains("応募要件を全て満たしています。", confirmation);
        Assert.Contains("応募要件4「伴走支援期間内に、", confirmation);
        Assert.Null((await intake.GetAsync("/api/applications/13"))["selection"]);

        // Somebody looks at 愛知県 meanwhile: what was ticked there is not what is proposed now.
        await DoneAsync(
            intake,
            "/api/applications/23/requirements/6",
            new
            {
                outcome = "notSatisfied",
                by = "事務局 次郎",
                note = "連絡がとれない",
            }
        );
        Assert.Equal(
            $"{Page}?done=2&left=1",
            await ConfirmedAsync(browser, confirmation, items)
        );

        var (tokyo, osaka) = (await intake.GetAsync("/api/applications/13"), await intake.GetAsync("/api/applications/27"));
        Assert.Equal(
            ("selected", "応募要件を全て満たしています。", "事務局 花子"),
            (Of(tokyo, "decision"), Of(tokyo, "reason"), Of(tokyo, "by"))
        );
        Assert.Equal("notSelected", Of(osaka, "decision"));
        Assert.StartsWith("応募要件4「", Of(osaka, "reason"));
        Assert.Null((await intake.GetAsync("/api/applications/23"))["selection"]);
        Assert.Equal($"{Page}?done=0&left=3", await ConfirmedAsync(browser, confirmation, items));

        var after = await PageAsync(browser, $"{Page}?done=2&left=1");
        Assert.Contains("2件の選定を記録しました。1件は", after);
        Assert.Contains("事務局 花子", RowOf(after, "13"));
        Assert.Single(Items().Matches(after));
        Assert.Equal(["13"], CodesIn(await PageAsync(browser, $"{Page}?show=selected")));
        var csv = await browser.GetStringAsync("/applications.csv", Cancel);
        Assert.Contains("選定の理由", csv);
        Assert.Contains("応募要件を全て満たしています。", csv);
    }

    [Fact]
    public async Task The_form_of_one_application_is_filled_in_as_proposed_and_takes_another_decision()
    {
        await using var intake = await OpenAsync();
        await intake.CloseAsync();
        using var browser = await intake.SignInAsync();
        var form = await PageAsync(browser, "/applications/27/acts/select");
        Assert.Contains("提案：非選定。応募要件の判定に基づいて入力してありますが、まだ何も記録していません。", form);
        Assert.Contains("value=\"notSelected\" selected", form);
        Assert.Null((await intake.GetAsync("/api/applications/27"))["selection"]);

        // Another decision bears a reason of its own, not the one that is proposed for the opposite.
        using (
            var refused = await intake.Http.PostAsJsonAsync(
                "/api/applications/13/selection",
                new
                {
                    decision = "notSelected",
                    by = "事務局 花子",
                    reason = "応募要件を全て満たしています。",
                },
                Cancel
            )
        )
        {
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal(
                "提案とは別の選定ですが、理由が提案のままです。「非選定」とする理由に書き改めてください。",
                (string?)(await RunningIntake.JsonAsync(refused))["detail"]
            );
        }

        await DoneAsync(
            intake,
            "/api/applications/27/selection",
            new
            {
                decision = "selected",
                by = "事務局 花子",
                reason = "ヒアリングで意思を確認した",
            }
        );

        var row = RowOf(await PageAsync(browser, Page), "27");
        Assert.Contains("ヒアリングで意思を確認した", row);
        Assert.DoesNotContain("提案：", row);
    }

    private async Task<RunningIntake> OpenAsync()
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("大阪府"),
                ("様式1.docx", Sample.Forms.Form1("大阪府", ("requirement4", "false"))),
                ("様式2.xlsx", Sample.Forms.Form2("大阪府", 3))
            )
        );
        await intake.ReadAsync(WideArea());
        await intake.ApplicationAsync("13");
        await intake.ApplicationAsync("27");
        await intake.ApplicationAsync("23");
        return intake;
    }

    private static byte[] WideArea() =>
        Mails.With(
            Mails.Subject("愛知県"),
            (
                "様式1.docx",
                Sample.Forms.Form1(
                    "愛知県",
                    (FormFields.ApplicationKind, FormFields.WideArea),
                    (FormFields.Declaration, FormFields.Yes),
                    (FormFields.Requirement(11), "true"),
                    (FormFields.Memorandum2, "true"),
                    (FormFields.Partners, "岐阜県"),
                    (FormFields.RoleOfRepresentative, "全体の調整と会議の運営"),
                    (FormFields.RoleOfPartners, "岐阜県は、管内の市区町村との調整と実証の場の提供を担う。"),
                    (FormFields.Necessity, "生活圏が県の境をまたいでおり、単独では解決できない。"),
                    (FormFields.Efficiency, "同じ仕組みを共同で設けることで、費用と人手を減らせる。"),
                    (FormFields.Feasibility, "既に担当課長会議を設け、役割を確認している。"),
                    (FormFields.Consultation, "true")
                )
            ),
            ("様式2.xlsx", Sample.Forms.Form2("愛知県", 2))
        );

    private static string? Of(JsonNode application, string name) => (string?)application["selection"]![name];

    private static async Task<string> PageAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        var text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }

    private static async Task<string> SentAsync(HttpClient browser, string page, IEnumerable<string> items)
    {
        using var form = FormOf(page, items);
        using var response = await browser.PostAsync(Several, form, Cancel);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string?> ConfirmedAsync(HttpClient browser, string page, IEnumerable<string> items)
    {
        using var form = FormOf(page, items, ("confirmed", "yes"), ("by", "事務局 花子"));
        using var response = await browser.PostAsync(Several, form, Cancel);
        return response.Headers.Location?.ToString();
    }

    private static FormUrlEncodedContent FormOf(
        string page,
        IEnumerable<string> items,
        params (string Name, string Value)[] others
    ) =>
        new([
            new("token", Token().Match(page).Groups[1].Value),
            .. items.Select(item => KeyValuePair.Create("item", item)),
            .. others.Select(one => KeyValuePair.Create(one.Name, one.Value)),
        ]);

    private static async Task DoneAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static string RowOf(string page, string code) =>
        page.Split("<tr>").Single(row => row.Contains($"<td class=\"code\">{code}</td>", StringComparison.Ordinal));

    private static IReadOnlyList<string> CodesIn(string page) =>
        [.. Rows().Matches(page).Select(row => row.Groups[1].Value)];

    [GeneratedRegex("<td class=\"code\">(\\d\\d)</td>")]
    private static partial Regex Rows();

    [GeneratedRegex("name=\"item\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Items();

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
