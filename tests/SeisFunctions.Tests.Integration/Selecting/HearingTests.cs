using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>Hearings of an applicant: planned, asked, answered, with the mails about them.</summary>
public sealed partial class HearingTests(AzuriteServer azurite)
{
    private const string Api = "/api/applications/13/hearings",
        Form = "/applications/13/acts/hear";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hearing_is_planned_with_questions_from_what_is_open_and_stands_on_its_page_and_in_the_timeline()
    {
        await using var intake = await ClosedAsync();
        using var browser = await intake.SignInAsync();
        var mail = await intake.ReadAsync(Mails.With("東京都のヒアリングの日程について"));
        var form = await PageAsync(browser, Form);
        Assert.Contains("質問の案を入力してあります", form);
        Assert.Matches("<option value=\"6\" selected", form);
        Assert.Contains((string)mail["receiptNumber"]!, form);

        var path = await WrittenAsync(
            browser,
            Form,
            ("heldAt", "2026-03-30T10:00"),
            ("with", "見本県 デジタル課、事務局 花子"),
            ("state", "planned"),
            ("requirement1", "6"),
            ("question1", "連絡の体制を教えてください。"),
            ("answer1", ""),
            ("mails", (string)mail["receiptNumber"]!),
            ("by", "事務局 花子")
        );

        Assert.StartsWith("/applications/13/hearings/", path);
        var page = await PageAsync(browser, path);
        Assert.Contains("2026年3月30日（月）10:00", page);
        Assert.Contains("6 迅速な連絡", page);
        Assert.Contains("連絡の体制を教えてください。", page);
        Assert.Contains("東京都のヒアリングの日程について", page);
        Assert.Contains("予定", page);
        var application = await PageAsync(browser, "/applications/13");
        Assert.Contains(path, application);
        Assert.Contains("参加者：見本県 デジタル課、事務局 花子", application);
        Assert.Contains("ヒアリングの記録", await PageAsync(browser, $"/submissions/{mail["id"]}"));

        // Who takes part and what was said are no part of the record, which outlives them.
        var record = (await intake.GetAsync("/api/audit"))["items"]![0]!;
        Assert.Equal("予定：令和8年3月30日（月）10時00分00秒、質問1件", (string?)record["details"]);
        Assert.DoesNotContain("連絡の体制", record.ToJsonString());
    }

    [Fact]
    public async Task What_was_answered_is_written_down_afterwards_and_takes_the_place_of_the_plan()
    {
        await using var intake = await ClosedAsync();
        using var browser = await intake.SignInAsync();
        var planned = await DoneAsync(intake, Api, Hearing("planned", ("連絡の体制", null)));
        var id = (string)planned["hearings"]![0]!["id"]!;
        var form = await PageAsync(browser, $"{Form}-{id}");
        Assert.Contains("連絡の体制", form);
        Assert.DoesNotContain("質問の案を入力してあります", form);

        await WrittenAsync(
            browser,
            $"{Form}-{id}",
            ("heldAt", "2026-03-30T10:00"),
            ("with", "見本県 デジタル課"),
            ("state", "held"),
            ("question1", "連絡の体制"),
            ("answer1", "専任の2名が当たる。\n夜間は当番が受ける。"),
            ("by", "事務局 花子")
        );

        var hearing = Assert.Single((await intake.GetAsync(Api))["hearings"]!.AsArray())!;
        Assert.Equal(("held", "事務局 花子"), ((string?)hearing["state"], (string?)hearing["by"]));
        Assert.Equal("専任の2名が当たる。\n夜間は当番が受ける。", (string?)hearing["questions"]![0]!["answer"]);
        var page = await PageAsync(browser, $"/applications/13/hearings/{id}");
        Assert.Contains("実施済", page);
        Assert.Contains("夜間は当番が受ける。", page);
    }

    [Fact]
    public async Task What_does_not_fit_or_belongs_to_somebody_else_is_refused_and_nothing_is_kept()
    {
        var account = azurite.NewAccount();
        await using var intake = await ClosedAsync(account);
        var other = await intake.ReadAsync(Mails.With("大阪府のヒアリングの日程について"));
        var longest = Enumerable
            .Repeat(
                (new string('問', HearingText.LongestQuestion), (string?)new string('答', HearingText.LongestAnswer)),
                HearingText.MostQuestions
            )
            .ToArray();
        var kept = await DoneAsync(intake, Api, Hearing("held", longest));
        Assert.Equal(
            HearingText.MostQuestions,
            kept["hearings"]![0]!["questions"]!.AsArray().Count(one => (string?)one!["answer"] == longest[0].Item2)
        );

        object[] wrong =
        [
            Hearing("held", [.. longest, ("もう一つ", null)]),
            Hearing("held", (new string('問', HearingText.LongestQuestion + 1), null)),
            Hearing("held", ("問", new string('答', HearingText.LongestAnswer + 1))),
            Hearing("held", ("", "質問のない回答")),
            Hearing("never", ("問", null)),
            new
            {
                by = "花子",
                heldAt = "明日",
                with = "デジタル課",
            },
            new { by = "花子", heldAt = "2026-03-30T10:00" },
            new
            {
                by = "花子",
                heldAt = "2026-03-30T10:00",
                with = "デジタル課",
                mails = new[] { (string)other["receiptNumber"]! },
            },
            new
            {
                by = "花子",
                heldAt = "2026-03-30T10:00",
                with = "デジタル課",
                questions = new[] { new { requirement = "99", question = "問" } },
            },
            // Before the call opened there was nothing to hear.
            new
            {
                by = "花子",
                heldAt = "2020-03-30T10:00",
                with = "デジタル課",
                state = "planned",
            },
            // Nothing is held, nor answered, at an hour that has not come.
            new
            {
                by = "花子",
                heldAt = "2026-03-31T10:00",
                with = "デジタル課",
                state = "held",
            },
            new
            {
                by = "花子",
                heldAt = "2026-03-31T10:00",
                with = "デジタル課",
                state = "planned",
                questions = new[] { new { question = "問", answer = "答" } },
            },
        ];
        foreach (var body in wrong)
        {
            using var response = await intake.Http.PostAsJsonAsync(Api, body, Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }

        using var unknown = await intake.Http.PostAsJsonAsync($"{Api}/0123", Hearing("held", ("問", null)), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Single((await intake.GetAsync(Api))["hearings"]!.AsArray());

        // What was asked and answered is found, whoever is asked about it, until it is erased.
        await DoneAsync(intake, Api, Hearing("planned", ("連絡の体制", null)));
        Assert.Equal(["ヒアリングの質問"], await FoundAsync(intake, "連絡の体制"));
        Assert.Equal(["ヒアリングの参加者", "ヒアリングの参加者"], await FoundAsync(intake, "見本県デジタル課"));
        Assert.Equal(["申請者", "ヒアリングの質問"], await FoundAsync(intake, "東京都 連絡の体制"));
        using var browser = await intake.SignInAsync();
        using var words = new FormUrlEncodedContent([new("q", "連絡の体制")]);
        using var started = await browser.PostAsync("/search", words, Cancel);
        Assert.Contains(
            "/applications/13/hearings/",
            await browser.GetStringAsync(started.Headers.Location, Cancel),
            StringComparison.Ordinal
        );

        using var erased = await intake.Admin.PostAsJsonAsync(
            "/api/applications/13/erase",
            new { by = "花子", note = "本人の請求" },
            Cancel
        );
        Assert.True(erased.IsSuccessStatusCode);
        Assert.Empty((await intake.GetAsync(Api))["hearings"]!.AsArray());
        Assert.DoesNotContain(
            await new TableClient(account, StorageNames.Submissions)
                .QueryAsync<TableEntity>(cancellationToken: Cancel)
                .ToListAsync(Cancel),
            row => row.RowKey.StartsWith("~search~application-", StringComparison.Ordinal)
        );
    }

    private static async Task<IReadOnlyList<string>> FoundAsync(RunningIntake intake, string asked)
    {
        using var response = await intake.Http.PostAsJsonAsync("/api/search", new { text = asked }, Cancel);
        return
        [
            .. (await RunningIntake.JsonAsync(response))["items"]!
                .AsArray()
                .Where(item => item!["id"] is null && (string?)item["applicant"]!["code"] == "13")
                .SelectMany(item => item!["found"]!.AsArray())
                .Select(place => (string)place!["name"]!),
        ];
    }

    private static object Hearing(string state, params (string Question, string? Answer)[] questions) =>
        new
        {
            by = "事務局 次郎",
            heldAt = "2026-03-30T10:00",
            with = "見本県 デジタル課",
            state,
            questions = questions.Select(one => new { question = one.Question, answer = one.Answer }),
        };

    private async Task<RunningIntake> ClosedAsync(string? account = null)
    {
        var intake = await RunningIntake.StartAsync(azurite, account: account);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        await DoneAsync(
            intake,
            "/api/applications/13/requirements/6",
            new
            {
                outcome = "needsReview",
                by = "事務局 次郎",
                note = "電話がつながらない",
            }
        );
        await intake.CloseAsync();
        intake.Clock.SetTo(new(2026, 3, 31, 9, 0, 0, TimeSpan.FromHours(9)));
        return intake;
    }

    private static async Task<string> PageAsync(HttpClient browser, string path)
    {
        using var response = await browser.GetAsync(path, Cancel);
        var text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }

    private static async Task<string> WrittenAsync(
        HttpClient browser,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var page = await browser.GetStringAsync(path, Cancel);
        var given = fields.ToDictionary();
        foreach (var number in Enumerable.Range(1, HearingText.MostQuestions))
            foreach (var name in (string[])[$"requirement{number}", $"question{number}", $"answer{number}"])
                given.TryAdd(name, "");
        given.TryAdd("mails", "");
        given["token"] = Token().Match(page).Groups[1].Value;
        foreach (Match seen in Seen().Matches(page))
            given[seen.Groups[1].Value] = seen.Groups[2].Value;
        using var form = new FormUrlEncodedContent(given);
        using var response = await browser.PostAsync(path, form, Cancel);
        Assert.True(
            response.StatusCode == HttpStatusCode.SeeOther,
            WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel))
        );
        return response.Headers.Location!.ToString();
    }

    private static async Task<JsonNode> DoneAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(response);
    }

    [GeneratedRegex("name=\"token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"(version|at)\" value=\"([^\"]+)\"")]
    private static partial Regex Seen();
}
