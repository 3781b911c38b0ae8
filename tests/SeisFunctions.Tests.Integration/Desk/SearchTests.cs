using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying.Searching;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>Searching by what a person names, and where it was found.</summary>
public sealed class SearchTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_somebody_names_on_the_telephone_is_found_with_the_place_where_it_stands()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var application = await IdAsync(intake, Application());
        var question = await IdAsync(intake, Question());
        var held = await IdAsync(intake, Held());
        await NoteAsync(intake, "/api/applications/27/notes", "堺課長より、担当は白鳥さんに交代とのこと");
        await NoteAsync(intake, $"/api/submissions/{question}/notes", "鶴田さんへ折り返した");

        (string Question, string Found, string Name)[] cases =
        [
            ("03-1234-9876", application, "電話番号"),
            ("0312349876", application, "電話番号"),
            ("０３（１２３４）９８７６", application, "電話番号"),
            ("見本 花子", application, "差出人"),
            ("高崎", application, "担当者 職・氏名"),
            ("たかさき", application, "ふりがな"),
            ("霞が関", application, "所在地"),
            ("千代田区", application, "市区町村名"),
            ("申請様式1.docx", application, "添付ファイル名"),
            ("推進体制構築支援(東京都)", application, "件名"),
            (SubmissionId.ReceiptNumber(application)[1..7].ToLowerInvariant(), application, "受付番号"),
            ("東京都 高崎", application, "申請者"),
            ("ご質問の件", question, "件名"),
            ("見本市 情報課", question, "メールの本文"),
            ("045-111-2222", question, "メールの本文"),
            ("stranger@free.example.com", held, "差出人"),
            ("しろとり 白鳥", "", ""),
            ("鶴田", question, "メモ"),
            ("西東京市長選挙", "", ""),
        ];
        List<string> wrong = [];
        foreach (var (asked, id, name) in cases)
        {
            var answer = await SearchAsync(intake, asked);
            var first = answer["items"]!.AsArray().FirstOrDefault(item => (string?)item!["id"] == id);
            if ((id.Length == 0) != ((int)answer["count"]! == 0))
                wrong.Add($"{asked}: {answer.ToJsonString()}");
            else if (id.Length > 0 && first?["found"]!.AsArray().Any(place => (string?)place!["name"] == name) != true)
                wrong.Add($"{asked}: not at {name}: {answer.ToJsonString()}");
        }

        Assert.Empty(wrong);
        var noted = Assert.Single((await SearchAsync(intake, "白鳥"))["items"]!.AsArray())!;
        Assert.Equal(("27", null), ((string?)noted["applicant"]!["code"], (string?)noted["id"]));
    }

    [Fact]
    public async Task A_search_leads_with_one_click_to_the_place_and_stands_in_no_address()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var id = await IdAsync(intake, Application());
        using var browser = await intake.SignInAsync();

        using var started = await PostAsync(browser, "03 1234 9876");
        var address = started.Headers.Location!.ToString();
        var page = await browser.GetStringAsync(address, Cancel);
        var again = await browser.GetStringAsync(address, Cancel);
        using var stranger = await intake.SignInAsync();
        using var elsewhere = await stranger.GetAsync(address, Cancel);
        using var left = await browser.PostAsync("/sign-out", null, Cancel);
        using var back = await browser.GetAsync(intake.NewDeskLink(), Cancel);
        using var forgotten = await browser.GetAsync(address, Cancel);
        using var direct = await PostAsync(browser, SubmissionId.ReceiptNumber(id).ToLowerInvariant());

        Assert.Equal(HttpStatusCode.SeeOther, started.StatusCode);
        Assert.Matches("^/search/[0-9a-f]{12}$", address);
        Assert.Contains("1件見つかりました", page, StringComparison.Ordinal);
        Assert.Contains($"/submissions/{id}/files/0/facsimile#", page, StringComparison.Ordinal);
        Assert.Contains("電話番号", page, StringComparison.Ordinal);
        Assert.Contains("０３（１２３４）９８７６", again, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, forgotten.StatusCode);
        Assert.Equal($"/submissions/{id}", direct.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("東京都")]
    [InlineData("　東京都 ")]
    public async Task An_applicants_name_finds_what_tells_of_it_and_the_applicant_above_it(string name)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var id = await IdAsync(intake, Application());
        using var browser = await intake.SignInAsync();

        using var started = await PostAsync(browser, name);
        var page = await browser.GetStringAsync(started.Headers.Location!.ToString(), Cancel);
        using var byCode = await PostAsync(browser, "13");

        Assert.Contains("件見つかりました", page, StringComparison.Ordinal);
        Assert.Contains($"/submissions/{id}", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/applications/13\">東京都</a>", page, StringComparison.Ordinal);
        Assert.Equal("/applications/13", byCode.Headers.Location!.ToString());
    }

    [Fact]
    public async Task What_has_not_been_read_yet_is_found_by_its_mail()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["AzureWebJobs__ReadSubmission__Disabled"] = "true" }
        );
        var submissions = intake.Services.GetRequiredService<SubmissionRegister>();
        var id = new string('a', 32);
        await submissions.AddAsync(Row(id, "未読の件名", Sample.Midway), Cancel);

        var found = Assert.Single((await SearchAsync(intake, "未読の件名"))["items"]!.AsArray())!;

        Assert.Equal((id, "received"), ((string?)found["id"], (string?)found["state"]));
    }

    [Fact]
    public async Task A_record_that_is_older_than_the_search_is_found_once_the_register_is_evaluated_again()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        var id = await IdAsync(intake, Application());
        var rows = new TableClient(account, StorageNames.Submissions);
        await intake.ApplicationAsync("13");
        using var planned = await intake.Http.PostAsJsonAsync(
            "/api/applications/13/hearings",
            new
            {
                by = "事務局 花子",
                heldAt = "2026-03-30T10:00",
                with = "鷺沢課長",
            },
            Cancel
        );
        Assert.True(planned.IsSuccessStatusCode, await planned.Content.ReadAsStringAsync(Cancel));
        Assert.Equal(1, (int)(await SearchAsync(intake, "鷺沢"))["count"]!);
        foreach (var key in (string[])[id, "application-13"])
            await rows.DeleteEntityAsync(Sample.Call.Id, "~search~" + key, cancellationToken: Cancel);
        Assert.Equal(0, (int)(await SearchAsync(intake, "鷺沢"))["count"]!);
        Assert.Equal(0, (int)(await SearchAsync(intake, "0312349876"))["count"]!);
        var reevaluation = ActivatorUtilities.CreateInstance<Reevaluation>(
            intake.Services,
            ActivatorUtilities.CreateInstance<ReadSubmission>(intake.Services)
        );

        await reevaluation.ApplyAsync([], new("運用 太郎", "検索用の行を作る"), Cancel);

        Assert.Equal(1, (int)(await SearchAsync(intake, "0312349876"))["count"]!);
        Assert.Equal(1, (int)(await SearchAsync(intake, "鷺沢"))["count"]!);
    }

    [Fact]
    public async Task A_search_that_finds_too_many_says_so_and_lists_the_newest_page_by_page()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var submissions = intake.Services.GetRequiredService<SubmissionRegister>();
        for (var i = 0; i <= RegisterSearch.MostListed; i++)
            await submissions.AddAsync(
                Row(SubmissionId.Derive($"{i}"), $"多数の件名 {i}番", Sample.Midway.AddMinutes(i)),
                Cancel
            );
        using var browser = await intake.SignInAsync();

        using var started = await PostAsync(browser, "多数の件名");
        var path = started.Headers.Location!.ToString();
        var first = await browser.GetStringAsync(path, Cancel);
        var last = await browser.GetStringAsync($"{path}?page=10", Cancel);

        Assert.Contains("201件見つかりました。新しい順に200件までを表示しています。", first, StringComparison.Ordinal);
        Assert.Contains("多数の件名 200番", first, StringComparison.Ordinal);
        Assert.Contains($"{path}?page=2", first, StringComparison.Ordinal);
        Assert.Contains("多数の件名 1番", last, StringComparison.Ordinal);
        Assert.DoesNotContain("次のページ", last, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"text":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"見本","page":0}""", HttpStatusCode.BadRequest)]
    [InlineData("nothing", HttpStatusCode.BadRequest)]
    [InlineData("""{"text":"「」"}""", HttpStatusCode.OK)]
    [InlineData("""{"text":"x","page":99}""", HttpStatusCode.OK)]
    public async Task A_question_that_asks_nothing_is_refused_with_what_to_do(string body, HttpStatusCode status)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await intake.Http.PostAsync("/api/search", content, Cancel);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"page":1,"q":"見本"}""", "request.unknownProperty", "q という項目はありません。")]
    [InlineData("""{"text":"見本","pages":2}""", "request.unknownProperty", "pages という項目はありません。")]
    [InlineData("""{"text":"見本","page":"二"}""", "request.badParameter", "body の値が正しくありません。")]
    [InlineData("""["見本"]""", "request.badParameter", "body の値が正しくありません。")]
    [InlineData("""{"page":1}""", "request.badParameter", "text の値が正しくありません。")]
    public async Task What_is_wrong_with_a_question_is_told_by_its_own_name(string body, string code, string title)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await intake.Http.PostAsync("/api/search", content, Cancel);

        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
        Assert.Equal((code, title), ((string?)problem["code"], (string?)problem["title"]));
    }

    private static byte[] Application() =>
        Mails.With(
            Mails.Subject("東京都"),
            (
                "申請様式１.docx",
                Sample.Forms.Form1(
                    "東京都",
                    ("telephone", "０３（１２３４）９８７６"),
                    ("contactName", "主任　髙﨑 見本"),
                    ("contactKana", "タカサキ　ミホン"),
                    ("address", "東京都千代田区霞ヶ関1-2-3")
                )
            ),
            ("様式2.xlsx", Sample.Forms.Form2("東京都", "千代田区", "西東京市"))
        );

    private static byte[] Question() =>
        Mails.Build("ご質問の件", mail =>
            mail.Body = new TextPart("plain")
            {
                Text = "お世話になっております。\n要件についてお尋ねします。\n見本市 情報課 鷺沼\n電話 045-111-2222\n",
            }
        );

    private static byte[] Held() =>
        Mails.Build(
            Mails.Subject("大阪府"),
            mail => mail.From[0] = MailboxAddress.Parse("stranger@free.example.com"),
            ("様式1.docx", Sample.Forms.Form1("大阪府"))
        );

    private static Submission Row(string id, string subject, DateTimeOffset receivedAt) =>
        new()
        {
            Id = id,
            ReceiptNumber = SubmissionId.ReceiptNumber(id),
            ReceivedAt = receivedAt,
            StoredAt = receivedAt,
            Source = SubmissionSource.Http,
            RawSha256 = id,
            RawSize = 1,
            Subject = subject,
            From = "a@example.jp",
            OnTime = true,
            State = SubmissionState.Received,
        };

    private static async Task<string> IdAsync(RunningIntake intake, byte[] mail) =>
        (string)(await intake.ReadAsync(mail))["id"]!;

    private static async Task NoteAsync(RunningIntake intake, string path, string note)
    {
        using var answer = await intake.Http.PostAsJsonAsync(path, new { by = "事務局 花子", note }, Cancel);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<JsonNode> SearchAsync(RunningIntake intake, string text)
    {
        using var answer = await intake.Http.PostAsJsonAsync("/api/search", new { text }, Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(answer);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string question)
    {
        using var form = new FormUrlEncodedContent([new("q", question)]);
        return await browser.PostAsync("/search", form, Cancel);
    }
}
