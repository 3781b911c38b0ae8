using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Rounds;

/// <summary>Results of the selection: to everybody who is decided on, as it was decided, with a copy to the bureau.</summary>
public sealed class ResultTests(AzuriteServer azurite)
{
    private const string Hanako = "事務局 花子",
        Jiro = "事務局 次郎",
        ToldOtherwise = "結果の変更を伝えていない申請者";

    private static readonly DateTimeOffset Press = new(2026, 4, 2, 14, 0, 0, TimeSpan.FromHours(9));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_applicant_learns_at_the_hour_of_the_press_release_what_was_decided_and_whoever_is_undecided_is_listed_as_missing()
    {
        await using var intake = await ClosedAsync("東京都", "大阪府", "愛知県", "京都府");
        await SelectAsync(intake, "13", "selected", "要件を全て満たすため");
        await SelectAsync(intake, "27", "notSelected", "要件6を満たさないため");
        await SelectAsync(intake, "23", "onHold", "ヒアリングを行うため");

        var round = await PostAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });

        Assert.Equal((3, "2026-04-02T14:00:00+09:00"), ((int)round["unapproved"]!, (string?)round["releaseAt"]));
        Assert.Equal(
            ("26", "選定が記録されていません。"),
            ((string?)round["missing"]![0]!["code"], (string?)round["missing"]![0]!["reason"])
        );
        Assert.Single(round["missing"]!.AsArray());
        round = await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", new { by = Jiro });
        Assert.Equal((0, 3), ((int)round["unapproved"]!, (int)round["approved"]!));
        intake.Clock.SetTo(Press.AddMinutes(-1));
        await intake.Admin.PostAsJsonAsync("/admin/functions/ReleaseLetters", new { }, Cancel);
        Assert.Empty(await ResultsAsync(intake, 0));

        intake.Clock.SetTo(Press);
        var sent = await ResultsAsync(intake, 3);
        var tokyo = sent.Single(one => one.Subject == "【選定結果の通知】令和8年度 推進体制構築支援（東京都）");
        Assert.Contains("貴団体を支援地域候補に選定しましたので、通知します。", tokyo.TextBody, StringComparison.Ordinal);
        Assert.Contains("要件を全て満たすため", tokyo.TextBody, StringComparison.Ordinal);
        Assert.Matches("・別紙-1 覚書（.*）　令和8年6月30日（火）17時00分まで", tokyo.TextBody);
        Assert.DoesNotContain("別紙-2", tokyo.TextBody, StringComparison.Ordinal);
        Assert.Equal("chiiki-dx@kanto.bureau.example.go.jp", Assert.Single(tokyo.Cc.Mailboxes).Address);
        Assert.Equal(Mails.Sender, Assert.Single(tokyo.To.Mailboxes).Address);
        var osaka = sent.Single(one => one.Subject!.Contains("大阪府", StringComparison.Ordinal));
        Assert.Contains("選定されませんでした", osaka.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("覚書", osaka.TextBody, StringComparison.Ordinal);
        Assert.Contains("要件6を満たさないため", osaka.TextBody, StringComparison.Ordinal);
        var aichi = sent.Single(one => one.Subject == "【選定に関するお知らせ】令和8年度 推進体制構築支援（愛知県）");
        Assert.Contains("現時点で選定の可否を決定していません", aichi.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_decided_anew_before_the_release_holds_the_draft_back_and_afterwards_it_is_told_by_a_letter_that_replaces_the_first()
    {
        await using var intake = await ClosedAsync("東京都", "大阪府");
        await SelectAsync(intake, "13", "selected", "要件を全て満たすため");
        await SelectAsync(intake, "27", "onHold", "ヒアリングを行うため");
        var round = await PostAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });
        await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", new { by = Jiro });

        await SelectAsync(intake, "13", "notSelected", "要件の確認を誤ったため");
        intake.Clock.SetTo(Press);
        Assert.Contains("大阪府", Assert.Single(await ResultsAsync(intake, 1)).Subject, StringComparison.Ordinal);
        JsonNode? held = null;
        await Eventually.TrueAsync(
            async () =>
                (held = (await intake.GetAsync("/api/letters"))["items"]!.AsArray().Single())!["letter"]!["reason"]
                    is not null,
            "the draft is not held back"
        );
        Assert.Equal("選定の内容が変わりました。", (string?)held!["letter"]!["reason"]);

        // What was written about the first decision cannot go out for the second, however it is changed.
        var refused = await RefusedAsync(
            intake,
            $"/api/letters/{held["id"]}/revise",
            new { by = Hanako, body = "貴団体を支援地域候補に選定しましたので、通知します。" }
        );
        Assert.Contains("破棄してから、もう一度下書きを作成してください。", refused, StringComparison.Ordinal);
        Assert.Contains(
            "破棄してから、もう一度下書きを作成してください。",
            (string)(await intake.GetAsync($"/api/letters/{held["id"]}"))["obstacle"]!,
            StringComparison.Ordinal
        );
        await PostAsync(intake, $"/api/letters/{held["id"]}/discard", new { by = Hanako });
        await SelectAsync(intake, "27", "selected", "ヒアリングで確認したため");
        var first = (await intake.GetAsync($"/api/letters?round={round["id"]}"))["items"]!
            .AsArray()
            .Single(one => (string?)one!["applicant"] == "27")!;
        round = await PostAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });
        var tokyo = (await intake.GetAsync("/api/letters"))["items"]!.AsArray().Single(one => (string?)one!["applicant"] == "13");
        Assert.Equal("notSelected", (string?)tokyo!["letter"]!["kind"]);
        var osaka = (await intake.GetAsync("/api/letters"))["items"]!.AsArray().Single(one => (string?)one!["applicant"] == "27");
        Assert.Contains(
            "4月2日（木）14時00分にお送りした選定結果の通知について、その後、結果を改めました。先の通知に代えて、この通知をご覧ください。",
            (string)(await intake.GetAsync($"/api/letters/{osaka!["id"]}"))["text"]!["body"]!,
            StringComparison.Ordinal
        );
        using var browser = await intake.SignInAsync(Hanako);
        Assert.Contains(ToldOtherwise, await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);
        await PostAsync(intake, $"/api/rounds/{round["id"]}/approve", new { by = Jiro });
        Assert.Equal(3, (await ResultsAsync(intake, 3)).Count);
        Assert.DoesNotContain(ToldOtherwise, await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);
        Assert.Empty((await intake.GetAsync("/api/letters"))["items"]!.AsArray());

        // The one that is replaced is not sent again.
        Assert.Contains(
            (string)osaka["id"]!,
            await RefusedAsync(
                intake,
                $"/api/applications/27/acknowledgements/{first["letter"]!["id"]}/resend",
                new { by = Hanako, note = "届いていないとの連絡" }
            ),
            StringComparison.Ordinal
        );

        // Nor is the one that was sent last, as long as something else is decided, or nothing.
        var last = $"/api/applications/27/acknowledgements/{osaka["letter"]!["id"]}/resend";
        var again = new { by = Hanako, note = "届いていないとの連絡", to = "kacho@pref.example.lg.jp" };
        await SelectAsync(intake, "27", "onHold", "再度ヒアリングを行うため");
        Assert.StartsWith(
            "選定の内容が変わりました。この通知の内容は現在の記録と異なるため、再送できません。",
            await RefusedAsync(intake, last, again),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "再送できません。選定の内容が変わりました。",
            WebUtility.HtmlDecode(
                await browser.GetStringAsync($"/letters/{((string)osaka["id"]!).Replace('-', '/')}/acts/resend", Cancel)
            ),
            StringComparison.Ordinal
        );
        for (var decisions = 3; decisions > 0; decisions--)
            await PostAsync(
                intake,
                "/api/applications/27/selection/undo",
                new { by = Hanako, reason = "記録の誤り" }
            );
        Assert.StartsWith("選定が記録されていません。", await RefusedAsync(intake, last, again), StringComparison.Ordinal);
        Assert.Contains(
            "この結果を通知した後に、選定が取り消されました。",
            await browser.GetStringAsync("/tasks", Cancel),
            StringComparison.Ordinal
        );

        // Once the same is decided in the same words there is nothing to tell, and what was told is true.
        await SelectAsync(intake, "27", "selected", "ヒアリングで確認したため");
        Assert.Contains(
            "既に通知しており、その後の変更はありません。（2件）",
            await RefusedAsync(intake, "/api/rounds/results/prepare", new { by = Hanako }),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(ToldOtherwise, await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);
        var resent = await PostAsync(intake, last, again);
        var other = await PostAsync(intake, last, again with { to = "Kacho@PREF.example.lg.jp" });
        Assert.Equal((string?)resent["id"], (string?)other["id"]);
    }

    [Fact]
    public async Task What_keeps_drafts_back_is_shown_before_any_release_and_approving_all_of_them_is_refused_with_it()
    {
        await using var intake = await ClosedAsync("東京都");
        await SelectAsync(intake, "13", "selected", "要件を\n\n満たす\u2028ため");
        var round = await PostAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });
        var draft = (await intake.GetAsync("/api/letters"))["items"]!.AsArray().Single()!;
        Assert.Contains(
            "要件を 満たす ため",
            (string)(await intake.GetAsync($"/api/letters/{draft["id"]}"))["text"]!["body"]!,
            StringComparison.Ordinal
        );

        await SelectAsync(intake, "13", "notSelected", "要件の確認を誤ったため");

        var listed = (await intake.GetAsync($"/api/letters?round={round["id"]}"))["items"]!.AsArray().Single()!;
        Assert.StartsWith("選定の内容が変わりました。", (string?)listed["obstacle"], StringComparison.Ordinal);
        using var browser = await intake.SignInAsync(Jiro);
        var page = await browser.GetStringAsync($"/rounds/{round["id"]}?show=faulty", Cancel);
        Assert.Contains("送信できないもの 1", page, StringComparison.Ordinal);
        Assert.Contains("選定の内容が変わりました。", page, StringComparison.Ordinal);
        var refused = await RefusedAsync(intake, $"/api/rounds/{round["id"]}/approve", new { by = Jiro });
        Assert.Contains("承認を待つ下書き1通は、いずれも送信できません。", refused, StringComparison.Ordinal);
        Assert.Contains("選定の内容が変わりました。（1通）", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_shows_the_letters_one_by_one_and_as_texts_and_who_wrote_them_cannot_approve_them()
    {
        await using var intake = await ClosedAsync("東京都", "大阪府");
        // As long as nobody is decided on, a round would be empty.
        var nobody = await RefusedAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });
        Assert.Equal("下書きを作成する申請者がありません。選定が記録されていません。（2件）", nobody);
        Assert.Empty((await intake.GetAsync("/api/rounds"))["items"]!.AsArray());
        await SelectAsync(intake, "13", "selected", "要件を全て満たすため");
        using var browser = await intake.SignInAsync(Hanako);
        Assert.Contains("選定結果の通知を準備する", await browser.GetStringAsync("/rounds", Cancel), StringComparison.Ordinal);
        var round = await PostAsync(intake, "/api/rounds/results/prepare", new { by = Hanako });
        var letter = (await intake.GetAsync("/api/letters"))["items"]!.AsArray().Single()!;
        await PostAsync(
            intake,
            $"/api/letters/{letter["id"]}/revise",
            new { by = Hanako, subject = "【選定結果の通知】見本の件名" }
        );
        // Whatever is changed, the line with the result stays.
        using var lost = await intake.Http.PostAsJsonAsync(
            $"/api/letters/{letter["id"]}/revise",
            new { by = Hanako, body = "結果は別途お知らせします。" },
            Cancel
        );
        Assert.Equal(HttpStatusCode.BadRequest, lost.StatusCode);
        Assert.Contains(
            "「結　果　支援地域候補に選定」がありません",
            (string)(await RunningIntake.JsonAsync(lost))["detail"]!,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "結果を示す行「結　果　支援地域候補に選定」は、そのまま残してください",
            WebUtility.HtmlDecode(
                await browser.GetStringAsync($"/letters/{((string)letter["id"]!).Replace('-', '/')}/acts/revise", Cancel)
            ),
            StringComparison.Ordinal
        );

        var page = await browser.GetStringAsync($"/rounds/{round["id"]}", Cancel);

        Assert.Contains("承認を待つ下書きは、すべてご自身が作成したものです。", page, StringComparison.Ordinal);
        Assert.Contains("2026年4月2日（木）14:00", page, StringComparison.Ordinal);
        Assert.Contains("＋【選定結果の通知】見本の件名", page, StringComparison.Ordinal);
        Assert.Contains("chiiki-dx@kanto.bureau.example.go.jp", page, StringComparison.Ordinal);
        Assert.Contains("通知のない申請者（1件）", page, StringComparison.Ordinal);
        Assert.Contains("選定が記録されていません。", page, StringComparison.Ordinal);
        var texts = await browser.GetStringAsync($"/rounds/{round["id"]}?texts=true", Cancel);
        Assert.Contains("貴団体を支援地域候補に選定しましたので", texts, StringComparison.Ordinal);
        var own = await browser.GetStringAsync($"/letters/{((string)letter["id"]!).Replace('-', '/')}/text", Cancel);
        Assert.Contains("この通知を承認できるのは、作成した方とは別の担当者です。", own, StringComparison.Ordinal);
        Assert.DoesNotContain("acts/approve", own, StringComparison.Ordinal);
        using var other = await intake.SignInAsync(Jiro);
        Assert.Contains(
            "acts/approve",
            await other.GetStringAsync($"/letters/{((string)letter["id"]!).Replace('-', '/')}/text", Cancel),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync($"/rounds/{round["id"]}?show=x", Cancel)).StatusCode);
    }

    private async Task<RunningIntake> ClosedAsync(params string[] applicants)
    {
        var intake = await RunningIntake.StartAsync(azurite);
        foreach (var applicant in applicants)
            await intake.ReadAsync(Mails.Complete(applicant));
        foreach (var applicant in applicants)
            await intake.ApplicationAsync(Sample.Call.Applicants.All.Single(one => one.Name == applicant).Code);
        await intake.CloseAsync();
        return intake;
    }

    private static async Task SelectAsync(RunningIntake intake, string code, string decision, string reason) =>
        await PostAsync(intake, $"/api/applications/{code}/selection", new { decision, reason, by = Hanako });

    private static async Task<JsonNode> PostAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(response);
    }

    // Title and detail of the refusal.
    private static async Task<string> RefusedAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var problem = await RunningIntake.JsonAsync(response);
        return $"{problem["title"]}{problem["detail"]}";
    }

    private static async Task<IReadOnlyList<MimeMessage>> ResultsAsync(RunningIntake intake, int count)
    {
        IReadOnlyList<MimeMessage> results = [];
        await Eventually.TrueAsync(
            async () =>
                (
                    results =
                    [
                        .. (await intake.LettersAsync(0)).Where(one =>
                            one.Subject!.StartsWith("【選定", StringComparison.Ordinal)
                        ),
                    ]
                ).Count >= count,
            $"there are not {count} results"
        );
        return results;
    }
}
