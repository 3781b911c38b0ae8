using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using MimeKit;
using SeisFunctions.Tests.Senders;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What an officer sees before choosing between two submissions.</summary>
public sealed partial class SideBySideTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_departments_stand_side_by_side_with_what_differs_marked_by_a_word()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var first = await intake.ReadAsync(Department("dx@pref.example.lg.jp", "two-a"));
        var second = await intake.ReadAsync(Department("nosei@pref.example.lg.jp", "two-b"));

        var page = await PageAsync(browser, $"/submissions/{second["id"]}/compare");

        foreach (
            var shown in new[]
            {
                (string)first["receiptNumber"]!,
                (string)second["receiptNumber"]!,
                "dx@pref.example.lg.jp",
                "nosei@pref.example.lg.jp",
                "先の提出が有効です",
            }
        )
            Assert.Contains(shown, page, StringComparison.Ordinal);
        var rows = Rows().Matches(page).Select(row => Tags().Replace(row.Value, " ")).ToList();
        Assert.Contains(rows, row =>
            row.Contains("担当部局・課", StringComparison.Ordinal) && row.Contains("違い", StringComparison.Ordinal)
        );
        Assert.Contains(rows, row =>
            row.Contains("都道府県名", StringComparison.Ordinal) && row.Contains("同じ", StringComparison.Ordinal)
        );
        Assert.Contains(rows, row =>
            row.Contains("なくなる", StringComparison.Ordinal) || row.Contains("追加", StringComparison.Ordinal)
        );
        // The other acts with the version that the officer has seen: what has changed meanwhile is not acted on.
        Assert.Contains($"/submissions/{second["id"]}/acts/assign?version=", page, StringComparison.Ordinal);
        foreach (var path in new[] { "/", $"/submissions/{second["id"]}", "/applications/20" })
            Assert.Contains(
                $"/submissions/{second["id"]}/compare",
                await PageAsync(browser, path),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public async Task The_choice_is_made_on_the_page_itself_and_on_what_it_showed()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await intake.ReadAsync(Department("dx@pref.example.lg.jp", "two-a"));
        var second = await intake.ReadAsync(Department("nosei@pref.example.lg.jp", "two-b"));
        var page = await PageAsync(browser, $"/submissions/{second["id"]}/compare");
        var form = ChoiceForm().Match(page);
        Assert.Equal($"/submissions/{second["id"]}/acts/choose", form.Groups["action"].Value);
        foreach (
            var option in new[]
            {
                "この提出の様式に全て差し替える",
                "様式2だけをこの提出から採用する",
                "先の提出のままとする",
            }
        )
            Assert.Contains(option, form.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("acts/choose?", page, StringComparison.Ordinal);

        var confirmation = await PostAsync(form.Value, []);
        Assert.Contains(
            "この提出の様式に全て差し替える",
            await confirmation.Content.ReadAsStringAsync(Cancel) is var text ? WebUtility.HtmlDecode(text) : "",
            StringComparison.Ordinal
        );
        Assert.Equal(1, (int)(await intake.ApplicationAsync("20"))["revision"]!);
        var done = await PostAsync(text, [new("confirmed", "yes")]);

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal(2, (int)(await intake.ApplicationAsync("20", revision: 2))["municipalities"]!);
        Assert.Equal(
            "選択なし → 差し替え：この提出の全ての様式",
            (string?)(await intake.GetAsync("/api/audit"))["items"]![0]!["details"]
        );
        // What the page showed is out of date now: the same form does nothing.
        Assert.Equal(
            HttpStatusCode.PreconditionFailed,
            (await PostAsync(form.Value, [new("confirmed", "yes")])).StatusCode
        );

        Task<HttpResponseMessage> PostAsync(string from, KeyValuePair<string, string>[] more) =>
            browser.PostAsync(
                form.Groups["action"].Value,
                new FormUrlEncodedContent([
                    .. HiddenField()
                        .Matches(from)
                        .Select(field => KeyValuePair.Create(field.Groups[1].Value, field.Groups[2].Value))
                        .Where(field => field.Key is "token" or "version" or "at"),
                    new("choice", "replace"),
                    new("note", "両課に確認"),
                    new("by", "事務局 花子"),
                    .. more,
                ]),
                Cancel
            );
    }

    [Fact]
    public async Task Municipalities_are_told_apart_as_added_gone_other_and_the_same()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都")),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", "千代田区", "府中市"))
            )
        );
        var stranger = await intake.ReadAsync(
            From("dx@consultant.example.com", ("様式2.xlsx", Sample.Forms.Form2("東京都", "千代田区", "八王子市")))
        );

        var page = await PageAsync(browser, $"/submissions/{stranger["id"]}/compare");

        Assert.Equal("同じ", DifferenceOf(page, "千代田区"));
        Assert.Equal("なくなる", DifferenceOf(page, "府中市"));
        Assert.Equal("追加", DifferenceOf(page, "八王子市"));
        Assert.Contains("この提出にはない様式です。", page, StringComparison.Ordinal);
        Assert.Contains("この提出についてのほかの操作", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_stands_yet_what_waits_is_shown_alone()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var stranger = await intake.ReadAsync(
            From("dx@consultant.example.com", ("様式1.docx", Sample.Forms.Form1("東京都")))
        );

        var page = await PageAsync(browser, $"/submissions/{stranger["id"]}/compare");

        Assert.Contains("有効な申請にはない様式です。", page, StringComparison.Ordinal);
        Assert.Contains("見本 花子", page, StringComparison.Ordinal);
        Assert.Contains(
            $"/submissions/{stranger["id"]}/compare",
            await PageAsync(browser, "/applications/13"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("replace")]
    [InlineData("keep")]
    public async Task After_the_choice_both_can_still_be_compared(string choice)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var first = await intake.ReadAsync(Department("dx@pref.example.lg.jp", "two-a"));
        var second = await intake.ReadAsync(Department("nosei@pref.example.lg.jp", "two-b"));
        using var chosen = await intake.Http.PostAsJsonAsync(
            $"/api/submissions/{second["id"]}/choose",
            new
            {
                choice,
                by = "事務局 花子",
                note = "両課に確認",
            },
            Cancel
        );
        Assert.True(chosen.IsSuccessStatusCode);
        await Eventually.TrueAsync(
            async () => !(bool)(await intake.SubmissionAsync((string)second["id"]!))["held"]!,
            "it waits"
        );

        var page = await PageAsync(browser, $"/submissions/{second["id"]}/compare");

        Assert.Contains((string)first["receiptNumber"]!, page, StringComparison.Ordinal);
        Assert.Contains("両課に確認", page, StringComparison.Ordinal);
        Assert.Contains("違い", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_nothing_is_not_compared()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        var first = await intake.ReadAsync(Mails.Complete("東京都"));

        using var response = await browser.GetAsync($"/submissions/{first["id"]}/compare", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static string DifferenceOf(string page, string municipality)
    {
        var row = Assert.Single(Rows().Matches(page), row =>
            row.Value.Contains($"<th scope=\"row\">{municipality}</th>", StringComparison.Ordinal)
        );
        return Tags()
            .Replace(
                Regex.Match(row.Value, "<td class=\"mark-cell\">(.*?)</td>", RegexOptions.Singleline).Groups[1].Value,
                ""
            )
            .Replace("！", "", StringComparison.Ordinal)
            .Trim();
    }

    private static async Task<string> PageAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
    }

    private static byte[] Department(string from, string files) =>
        Mails.Build(
            Mails.Subject("長野県"),
            mail => mail.From[0] = MailboxAddress.Parse(from),
            ("様式1.docx", SenderFiles.Read($"{files}-form1.docx")),
            ("様式2.xlsx", SenderFiles.Read($"{files}-form2.xlsx"))
        );

    private static byte[] From(string address, params (string Name, byte[] Content)[] files) =>
        Mails.Build(Mails.Subject("東京都"), mail => mail.From[0] = MailboxAddress.Parse(address), files);

    [GeneratedRegex("<tr.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(
        "<form method=\"post\" action=\"(?<action>[^\"]+/acts/choose)\".*?</form>",
        RegexOptions.Singleline
    )]
    private static partial Regex ChoiceForm();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();
}
