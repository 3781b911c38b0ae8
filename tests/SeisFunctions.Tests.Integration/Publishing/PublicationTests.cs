using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Publishing;
using SeisFunctions.Tests.Erasing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Publishing;

/// <summary>Candidates are published: what is looked at before, what is kept, what is told afterwards.</summary>
public sealed class PublicationTests(AzuriteServer azurite)
{
    private const string Officer = "事務局 花子";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_selected_is_published_once_what_is_marked_is_worded_or_confirmed_and_what_changes_later_is_told()
    {
        await using var intake = await ClosedAsync();
        using var empty = await PublishAsync(intake);
        Assert.Equal(HttpStatusCode.Conflict, empty.StatusCode);
        foreach (var code in new[] { "13", "02" })
            await SelectAsync(intake, code, "selected");
        await SelectAsync(intake, "27", "onHold");

        // Told: who is not included and why, and what may be about a person.
        var draft = await CandidatesAsync(intake);
        Assert.Equal(["02", "13"], draft["candidates"]!.AsArray().Select(one => (string)one!["code"]!));
        Assert.Equal(
            [("14", "選定が決まっていません。"), ("27", "保留です。")],
            draft["notIncluded"]!.AsArray().Select(one => ((string)one!["code"]!, (string)one["why"]!))
        );
        var texts = TextsOf(draft, "13");
        var (goal, detail) = (texts["目指す姿"], texts["希望する支援　具体的な内容"]);
        Assert.Equal(["email", "telephone"], MarksOf(goal));
        Assert.Equal(["name"], MarksOf(detail));

        // A mark that nobody has confirmed keeps everything from being published.
        using var refused = await PublishAsync(intake, confirmed: [(string)detail["confirmation"]!]);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("東京都「目指す姿」", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var nothing = await intake.Http.GetAsync("/api/candidates/list.xlsx", Cancel);
        Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);

        // One is worded otherwise, the other one confirmed.
        using var reworded = await intake.Http.PostAsJsonAsync(
            $"/api/candidates/13/texts/{goal["key"]}",
            new { by = Officer, note = "連絡先を除いた", body = "都と市区町村が課題の解決を進める体制" },
            Cancel
        );
        Assert.True(reworded.IsSuccessStatusCode, await reworded.Content.ReadAsStringAsync(Cancel));
        using var stale = await PublishAsync(intake, (string)draft["version"]!, [(string)detail["confirmation"]!]);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        draft = await CandidatesAsync(intake);
        using var published = await PublishAsync(intake, (string)draft["version"]!, [(string)detail["confirmation"]!]);
        Assert.True(published.IsSuccessStatusCode, await published.Content.ReadAsStringAsync(Cancel));

        // The application is not changed, and the act is on record.
        var fields = (await intake.GetAsync("/api/applications/13"))["forms"]!.ToJsonString();
        Assert.Contains("dx@pref.example.lg.jp", fields, StringComparison.Ordinal);
        var acts = (await intake.GetAsync("/api/audit"))["items"]!.AsArray();
        Assert.Equal(
            [("publish", "call"), ("reword", "application-13")],
            acts.Take(2).Select(act => ((string)act!["act"]!, (string)act["subject"]!))
        );
        Assert.Equal((Officer, "連絡先を除いた"), ((string)acts[1]!["by"]!, (string)acts[1]!["note"]!));
        var one = (await CandidatesAsync(intake))["publications"]![0]!;
        Assert.Equal([detail["where"]!.GetValue<string>()], one["confirmed"]!.AsArray().Select(text => (string)text!["where"]!));

        // The documents are those whose hashes the record names, and stay so when the selection changes.
        var before = await FilesAsync(intake, one);
        Assert.All(one["files"]!.AsArray(), file =>
        {
            Assert.Equal((string)file!["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(before[(string)file["name"]!])));
            Assert.Contains((string)file["sha256"]!, (string)acts[0]!["details"]!, StringComparison.Ordinal);
        });
        var sheets = WordsIn(before["sheets.docx"]);
        Assert.Contains("都と市区町村が課題の解決を進める体制", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("dx@pref.example.lg.jp", sheets, StringComparison.Ordinal);
        Assert.DoesNotContain("大阪府", sheets, StringComparison.Ordinal);
        Assert.Empty((await CandidatesAsync(intake))["differences"]!.AsArray());

        await SelectAsync(intake, "02", "notSelected");
        await SelectAsync(intake, "27", "selected");
        var after = await CandidatesAsync(intake);
        Assert.Equal(
            [
                ("02", "公表した候補ですが、現在は候補ではありません。非選定です。"),
                ("27", "公表した一覧に載っていない候補です。"),
            ],
            after["differences"]!.AsArray().Select(one => ((string)one!["code"]!, (string)one["what"]!))
        );
        using var browser = await intake.SignInAsync(Officer);
        var page = await browser.GetStringAsync("/publication", Cancel);
        Assert.Contains("公表した一覧と異なります（2件）", page, StringComparison.Ordinal);
        foreach (var (name, content) in await FilesAsync(intake, one))
            Assert.Equal(before[name], content);

        // Under another title they are other documents, whoever is in them.
        var renamed = Sample.Call with { Published = Sample.Call.Published! with { Title = "改めた表題" } };
        var reader = ActivatorUtilities.CreateInstance<CandidateReader>(intake.Services, renamed);
        var publications = ActivatorUtilities.CreateInstance<Publications>(intake.Services, renamed, reader);
        string[] seen = [(string)detail["confirmation"]!];
        Assert.Null(await publications.PublishAsync(null, seen, new(Officer, null), Cancel));
        Assert.Null(await publications.PublishAsync(null, seen, new(Officer, null), Cancel));
        Assert.Equal(
            ["改めた表題", Sample.Call.Published!.Title],
            (await publications.AllAsync(Cancel)).Select(all => all.Publication.Title)
        );
        Assert.Equal("改めた表題", (string?)(await CandidatesAsync(intake))["formerTitle"]);
        Assert.Contains("文書の表題が変わりました", await browser.GetStringAsync("/publication", Cancel), StringComparison.Ordinal);

        // Published again, both are there.
        using var again = await PublishAsync(intake, confirmed: [(string)detail["confirmation"]!]);
        Assert.True(again.IsSuccessStatusCode, await again.Content.ReadAsStringAsync(Cancel));
        using var twice = await PublishAsync(intake, confirmed: [(string)detail["confirmation"]!]);
        after = await CandidatesAsync(intake);
        Assert.Equal((3, 0), (after["publications"]!.AsArray().Count, after["differences"]!.AsArray().Count));
        Assert.Equal(
            before["sheets.docx"],
            await intake.Http.GetByteArrayAsync($"/api/candidates/sheets.docx?publication={one["id"]}", Cancel)
        );
    }

    [Fact]
    public async Task At_the_desk_an_officer_sees_the_marks_words_a_text_otherwise_ticks_another_and_publishes()
    {
        await using var intake = await ClosedAsync();
        await SelectAsync(intake, "13", "selected");
        using var browser = await intake.SignInAsync(Officer);
        var page = await browser.GetStringAsync("/publication", Cancel);
        Assert.Contains("<mark title=\"メールアドレス\">dx@pref.example.lg.jp</mark>", page, StringComparison.Ordinal);
        Assert.Contains("<mark title=\"担当者の氏名\">見本</mark>", page, StringComparison.Ordinal);
        Assert.Contains("2件の文章に残っています", page, StringComparison.Ordinal);

        // Without the ticks nothing is published, and what was written comes back.
        using var refused = await browser.PostAsync("/publication/acts/publish", Form(page, [("note", "初回の公表")]), Cancel);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("初回の公表", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);

        var act = HrefIn(page, "/publication/13/texts/", "/acts/reword", "目指す姿");
        var form = await browser.GetStringAsync(act, Cancel);
        Assert.Contains("dx@pref.example.lg.jp", form, StringComparison.Ordinal);
        using var confirming = await browser.PostAsync(
            act,
            Form(form, [("text", "公表用の目標"), ("note", "連絡先を除いた"), ("confirmed", "yes")]),
            Cancel
        );
        Assert.Equal(HttpStatusCode.SeeOther, confirming.StatusCode);
        page = await browser.GetStringAsync("/publication", Cancel);
        Assert.Contains("公表用の目標", page, StringComparison.Ordinal);
        Assert.Contains("1件の文章に残っています", page, StringComparison.Ordinal);
        using var published = await browser.PostAsync(
            "/publication/acts/publish",
            Form(page, [.. Ticks(page), ("note", "初回の公表")]),
            Cancel
        );
        Assert.Equal(HttpStatusCode.SeeOther, published.StatusCode);

        page = await browser.GetStringAsync("/publication", Cancel);
        Assert.Contains("公表した文書は、現在の選定及び申請の内容と一致しています。", page, StringComparison.Ordinal);
        var link = HrefIn(page, "/publication/kept/", "/sheets.docx", "公表の記録");
        var sheets = WordsIn(await browser.GetByteArrayAsync(link, Cancel));
        Assert.Contains("公表用の目標", sheets, StringComparison.Ordinal);
        Assert.Contains(
            "候補の公表",
            await browser.GetStringAsync("/audit", Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_published_outlives_an_erasure_and_an_officers_wordings_go_with_the_application()
    {
        var account = azurite.NewAccount();
        await using var intake = await ClosedAsync(account);
        await SelectAsync(intake, "13", "selected");
        await SelectAsync(intake, "02", "selected");
        var texts = TextsOf(await CandidatesAsync(intake), "13");
        foreach (var where in new[] { "目指す姿", "希望する支援　具体的な内容" })
        {
            using var reworded = await intake.Http.PostAsJsonAsync(
                $"/api/candidates/13/texts/{texts[where]["key"]}",
                new { by = Officer, note = "氏名を除いた", body = $"改めた文言：{where}" },
                Cancel
            );
            Assert.True(reworded.IsSuccessStatusCode, await reworded.Content.ReadAsStringAsync(Cancel));
        }

        using var published = await PublishAsync(intake);
        Assert.True(published.IsSuccessStatusCode, await published.Content.ReadAsStringAsync(Cancel));
        var one = (await CandidatesAsync(intake))["publications"]![0]!;
        var before = await FilesAsync(intake, one);
        Assert.Contains(await StoredData.PlacesOfAsync(account, "改めた文言"), place => place.StartsWith("Audit", StringComparison.Ordinal));

        using var erased = await intake.Admin.PostAsJsonAsync(
            "/api/applications/13/erase",
            new { by = Officer, note = "本人からの請求" },
            Cancel
        );

        Assert.True(erased.IsSuccessStatusCode, await erased.Content.ReadAsStringAsync(Cancel));
        Assert.DoesNotContain(await StoredData.PlacesOfAsync(account, "改めた文言"), place => place.StartsWith("Audit", StringComparison.Ordinal));
        var after = await CandidatesAsync(intake);
        Assert.Equal(
            [("13", "公表した候補ですが、現在は候補ではありません。申請がありません。")],
            after["differences"]!.AsArray().Select(one => ((string)one!["code"]!, (string)one["what"]!))
        );
        foreach (var (name, content) in await FilesAsync(intake, one))
            Assert.Equal(before[name], content);
    }

    // Four applications, one with an address, a number and a contact's name in its free texts.
    private async Task<RunningIntake> ClosedAsync(string? account = null)
    {
        var intake = await RunningIntake.StartAsync(azurite, account: account);
        foreach (var prefecture in new[] { "青森県", "神奈川県", "大阪府" })
            await intake.ReadAsync(Mails.Complete(prefecture));
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                (
                    "様式1.docx",
                    Sample.Forms.Form1(
                        "東京都",
                        ("goal", "市区町村と課題を解決する体制（連絡先：dx@pref.example.lg.jp、０３－１２３４－５６７８）"),
                        ("supportDetail", "見本が市区町村を巡回する相談体制の設計")
                    )
                ),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        foreach (var code in new[] { "02", "14", "27", "13" })
            await intake.ApplicationAsync(code);
        await intake.CloseAsync();
        return intake;
    }

    private static async Task SelectAsync(RunningIntake intake, string code, string decision)
    {
        using var response = await intake.Http.PostAsJsonAsync(
            $"/api/applications/{code}/selection",
            new { by = Officer, reason = "要件を確認した", decision },
            Cancel
        );
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
    }

    private static Task<JsonNode> CandidatesAsync(RunningIntake intake) => intake.GetAsync("/api/candidates");

    private static Task<HttpResponseMessage> PublishAsync(
        RunningIntake intake,
        string? draft = null,
        string[]? confirmed = null
    ) =>
        intake.Http.PostAsJsonAsync("/api/candidates/publish", new { by = Officer, draft, confirmed }, Cancel);

    private static Dictionary<string, JsonNode> TextsOf(JsonNode candidates, string code) =>
        candidates["candidates"]!
            .AsArray()
            .Single(one => (string)one!["code"]! == code)!["texts"]!
            .AsArray()
            .ToDictionary(text => (string)text!["where"]!, text => text!);

    private static IEnumerable<string> MarksOf(JsonNode text) =>
        text["marks"]!.AsArray().Select(mark => (string)mark!["kind"]!);

    private static async Task<Dictionary<string, byte[]>> FilesAsync(RunningIntake intake, JsonNode publication)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var file in publication["files"]!.AsArray())
        {
            var name = (string)file!["name"]!;
            files[name] = await intake.Http.GetByteArrayAsync(
                $"/api/candidates/{name}?publication={publication["id"]}",
                Cancel
            );
        }

        return files;
    }

    private static string WordsIn(byte[] document)
    {
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(
            new MemoryStream(document),
            isEditable: false
        );
        return word.MainDocumentPart!.Document!.InnerText;
    }

    private static FormUrlEncodedContent Form(string page, (string Name, string Value)[] values) =>
        new(
            new[] { "token", "draft", "version", "at" }
                .Select(name => (Name: name, Value: HiddenIn(page, name)))
                .Where(field => field.Value is not null)
                .Select(field => KeyValuePair.Create(field.Name, field.Value!))
                .Concat(values.Select(value => KeyValuePair.Create(value.Name, value.Value)))
        );

    private static string? HiddenIn(string page, string name) =>
        System.Text.RegularExpressions.Regex.Match(page, $"name=\"{name}\" value=\"([^\"]*)\"") is { Success: true } match
            ? WebUtility.HtmlDecode(match.Groups[1].Value)
            : null;

    private static IEnumerable<(string, string)> Ticks(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, "name=\"confirmed\" value=\"([^\"]*)\"")
            .Select(match => ("confirmed", match.Groups[1].Value));

    // The first such link behind some words.
    private static string HrefIn(string page, string begin, string end, string behind)
    {
        var rest = page[page.IndexOf(behind, StringComparison.Ordinal)..];
        return System.Text.RegularExpressions.Regex.Match(rest, $"href=\"({begin}[^\"]*{end})\"").Groups[1].Value;
    }
}
