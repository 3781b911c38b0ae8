using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MimeKit;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Collecting;

/// <summary>
/// After the closing: 東京都 with 千代田区 and 中央区 is selected, and sends what is collected. What officers see of it, and
/// what the sender is told.
/// </summary>
public sealed class CollectionFlowTests(AzuriteServer azurite)
{
    [Fact]
    public async Task A_memorandum_is_received_and_answered_and_the_closed_application_stays_as_it_was()
    {
        await using var intake = await SelectedAsync();
        var before = await ApplicationAsync(intake);
        var letters = (await intake.LettersAsync(0)).Count;

        var mail = await intake.ReadAsync(
            Memoranda.Mail(
                "東京都",
                ("別紙-1_千代田区.docx", Memoranda.Of("東京都", "千代田区")),
                ("別紙-1_中央区.docx", Memoranda.Of("東京都", "中央区", agreedOn: ""))
            )
        );

        Assert.Equal(("correspondence", "needsReview"), ((string?)mail["kind"], (string?)mail["state"]));
        Assert.Equal(
            ["131016 received ", "131024 differs 「合意日」が記入されていません。"],
            await ItemsAsync(intake, "memorandum1")
        );
        Assert.Equal(before, await ApplicationAsync(intake));
        var receipt = Assert.Single(
            await intake.LettersAsync(letters + 1),
            letter => letter.Subject!.StartsWith("【受領連絡】", StringComparison.Ordinal)
        );
        Assert.Contains("・別紙-1 覚書（千代田区）：別紙-1_千代田区.docx", receipt.TextBody);
        Assert.Contains("「合意日」が記入されていません。", receipt.TextBody);
        Assert.DoesNotContain("期限", receipt.Subject);
        // The newer version of the one that was not signed puts both in order.
        var again = await intake.ReadAsync(
            Memoranda.Mail("東京都", ("別紙-1_中央区.docx", Memoranda.Of("東京都", "中央区")))
        );
        Assert.Equal("read", (string?)again["state"]);
        var second = (await intake.LettersAsync(letters + 2))
            .Where(letter => letter.Subject!.StartsWith("【受領連絡】", StringComparison.Ordinal))
            .Select(letter => letter.TextBody)
            .Single(text => text!.Contains((string)again["receiptNumber"]!, StringComparison.Ordinal));
        Assert.Contains("上記の書類を受領しました。", second);
        Assert.Contains("・中間報告（令和8年9月30日（水）17時00分）", second);
        Assert.DoesNotContain("必要ありません", second);
        Assert.Equal(["131016 received ", "131024 received "], await ItemsAsync(intake, "memorandum1"));
    }

    [Fact]
    public async Task One_for_another_municipality_is_kept_apart_as_a_task_and_makes_nobody_late()
    {
        await using var intake = await SelectedAsync();

        var mail = await intake.ReadAsync(
            Memoranda.Mail("東京都", ("別紙-1.docx", Memoranda.Of("東京都", "八王子市")))
        );

        Assert.Equal(("correspondence", "needsReview"), ((string?)mail["kind"], (string?)mail["state"]));
        Assert.Contains("collection.unexpected", CodesOf(mail));
        Assert.Equal(
            ["131016 missing ", "131024 missing "],
            (await ItemsAsync(intake, "memorandum1")).Where(line => !line.StartsWith("file-", StringComparison.Ordinal))
        );
        using var desk = await intake.SignInAsync("事務局 花子");
        Assert.Contains("確認待ちの提出物", await desk.GetStringAsync("/tasks"));
        Assert.Contains("申請に「八王子市」がありません。", await desk.GetStringAsync("/collections"));
    }

    [Fact]
    public async Task A_memorandum_beside_a_late_application_waits_until_an_officer_asks_for_it_again_or_takes_it()
    {
        await using var intake = await SelectedAsync();

        var mail = await intake.ReadAsync(
            Memoranda.Mail(
                "東京都",
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2)),
                ("別紙-1.docx", Memoranda.Of("東京都", "千代田区"))
            )
        );

        Assert.Equal("late", (string?)mail["state"]);
        Assert.Equal(["131016 waiting ", "131024 missing "], await ItemsAsync(intake, "memorandum1"));
        using var desk = await intake.SignInAsync("事務局 花子");
        var board = await desk.GetStringAsync("/collections");
        Assert.Contains("確認待ち", board);
        Assert.Contains($"/submissions/{mail["id"]}", board);
        await DoneAsync(
            intake,
            "/api/collections/13/memorandum1/131016/ask-again",
            new { by = "事務局 花子", note = "押印がない" }
        );
        Assert.Equal(["131016 missing ", "131024 missing "], await ItemsAsync(intake, "memorandum1"));
        await DoneAsync(
            intake,
            $"/api/submissions/{mail["id"]}/collect",
            new
            {
                collection = "memorandum1",
                item = "131016",
                by = "事務局 花子",
                note = "電話で確認",
            }
        );
        await DoneAsync(
            intake,
            "/api/collections/13/memorandum1/131016/undo",
            new { by = "事務局 花子", note = "取り違え" }
        );
        await Eventually.TrueAsync(
            async () => (await ItemsAsync(intake, "memorandum1"))[0] == "131016 received ",
            "what an officer took does not count"
        );
    }

    [Fact]
    public async Task A_stranger_is_held_until_an_officer_accepts_the_sender()
    {
        await using var intake = await SelectedAsync();

        var mail = await intake.ReadAsync(
            Mails.Build(
                "覚書の提出について（東京都）",
                message => message.From[0] = MailboxAddress.Parse("dx@free.example.com"),
                ("別紙-1.docx", Memoranda.Of("東京都", "千代田区"))
            )
        );

        Assert.True((bool)mail["held"]!);
        Assert.Empty(mail["acknowledgements"]!.AsArray());
        Assert.Equal(["131016 waiting ", "131024 missing "], await ItemsAsync(intake, "memorandum1"));
        await DoneAsync(
            intake,
            $"/api/submissions/{mail["id"]}/accept-sender",
            new
            {
                scope = "address",
                withoutProof = true,
                by = "事務局 花子",
                note = "電話で確認",
            }
        );
        await Eventually.TrueAsync(
            async () => (await ItemsAsync(intake, "memorandum1"))[0] == "131016 received ",
            "what was held does not count"
        );
    }

    [Fact]
    public async Task What_is_not_clear_waits_for_an_officer_who_says_what_it_is_and_can_take_that_back()
    {
        await using var intake = await SelectedAsync();

        var mail = await intake.ReadAsync(Mails.With("書類の送付（東京都）", ("scan001.pdf", Memoranda.Pdf)));

        Assert.Equal(("correspondence", "needsReview"), ((string?)mail["kind"], (string?)mail["state"]));
        Assert.Contains("collection.unclear", CodesOf(mail));
        await DoneAsync(
            intake,
            $"/api/submissions/{mail["id"]}/collect",
            new
            {
                collection = "interim",
                item = "all",
                by = "事務局 花子",
                note = "電話で確認",
            }
        );
        await Eventually.TrueAsync(
            async () => (await ItemsAsync(intake, "interim"))[0] == "all received ",
            "it is not received"
        );
        await DoneAsync(
            intake,
            $"/api/submissions/{mail["id"]}/undo",
            new { by = "事務局 花子", note = "取り違え" }
        );
        await Eventually.TrueAsync(
            async () => (await ItemsAsync(intake, "interim"))[0] == "all missing ",
            "it is still received"
        );
    }

    [Fact]
    public async Task A_request_for_another_date_is_a_task_and_no_report_until_an_officer_says_that_it_is_received()
    {
        await using var intake = await SelectedAsync();
        var letters = (await intake.LettersAsync(0)).Count;

        var mail = await intake.ReadAsync(Mails.With("中間報告の期限延長のお願い（東京都）", ("延長願.pdf", Memoranda.Pdf)));

        Assert.Equal("needsReview", (string?)mail["state"]);
        Assert.Equal(
            ["all differs 件名又はファイル名だけで判断しており、内容を確認していません。"],
            await ItemsAsync(intake, "interim")
        );
        using var desk = await intake.SignInAsync("事務局 花子");
        Assert.Contains("確認待ちの提出物", await desk.GetStringAsync("/tasks"));
        var receipt = Assert.Single(
            await intake.LettersAsync(letters + 1),
            letter => letter.Subject!.StartsWith("【受領連絡】", StringComparison.Ordinal)
        );
        Assert.Contains("事務局が内容を確認します。", receipt.TextBody);
        Assert.DoesNotContain("必要ありません", receipt.TextBody);
        await DoneAsync(
            intake,
            "/api/collections/13/interim/all/received",
            new
            {
                receivedAt = "2026-06-10T10:00",
                by = "事務局 花子",
                note = "内容を確認",
            }
        );
        Assert.Equal("received", (await ItemsAsync(intake, "interim"))[0].Split(' ')[1]);
    }

    [Fact]
    public async Task What_officers_say_at_the_board_stands_there_with_the_reason_and_in_the_exported_table()
    {
        await using var intake = await SelectedAsync();
        using var desk = await intake.SignInAsync("事務局 花子");

        using var early = await intake.Http.PostAsJsonAsync(
            "/api/collections/13/memorandum1/131016/received",
            new { receivedAt = "2020-06-09T10:00", by = "事務局 花子", note = "電話で確認" }
        );
        Assert.Equal(HttpStatusCode.BadRequest, early.StatusCode);
        Assert.Contains("公募の開始（令和8年3月4日", await early.Content.ReadAsStringAsync());
        await MarkAsync("memorandum1/131016/received", new() { ["receivedAt"] = "2026-06-09T10:00" });
        await MarkAsync("memorandum1/131024/waive", []);
        await MarkAsync("interim/all/reschedule", new() { ["due"] = "2026-06-01T17:00" });

        Assert.Equal(["131016 received ", "131024 waived "], await ItemsAsync(intake, "memorandum1"));
        Assert.Equal(["all overdue "], await ItemsAsync(intake, "interim"));
        var board = await desk.GetStringAsync("/collections");
        Assert.Contains("担当者が提出を免除しました（事務局 花子", board);
        Assert.Contains("期限超過", await desk.GetStringAsync("/collections?state=overdue&sort=due"));
        using var export = await desk.GetAsync("/collections.xlsx");
        Assert.Equal(HttpStatusCode.OK, export.StatusCode);
        Assert.StartsWith("PK", await export.Content.ReadAsStringAsync());
        await MarkAsync("memorandum1/131024/undo", []);
        Assert.Equal(["131016 received ", "131024 missing "], await ItemsAsync(intake, "memorandum1"));

        async Task MarkAsync(string path, JsonObject body)
        {
            (body["by"], body["note"]) = ("事務局 花子", "電話で確認");
            using var response = await intake.Http.PostAsJsonAsync($"/api/collections/13/{path}", body);
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task What_was_wrongly_received_is_asked_for_again_at_the_board_and_the_next_one_counts()
    {
        await using var intake = await SelectedAsync();
        var memorandum = Memoranda.Mail("東京都", ("別紙-1.docx", Memoranda.Of("東京都", "千代田区")));
        await intake.ReadAsync(memorandum);
        using var desk = await intake.SignInAsync("事務局 花子");
        Assert.Contains("再提出を求める", await desk.GetStringAsync("/collections"));

        await DoneAsync(
            intake,
            "/api/collections/13/memorandum1/131016/ask-again",
            new { by = "事務局 花子", note = "別の町の印" }
        );

        Assert.Equal(["131016 missing ", "131024 missing "], await ItemsAsync(intake, "memorandum1"));
        Assert.Contains("担当者が受領を取り消し、再提出を求めています（事務局 花子", await desk.GetStringAsync("/collections"));
        using var again = await intake.Http.PostAsJsonAsync(
            "/api/collections/13/memorandum1/131024/ask-again",
            new { by = "事務局 花子", note = "別の町の印" },
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        intake.Clock.SetTo(Memoranda.June.AddDays(1));
        await intake.ReadAsync(
            Memoranda.Mail("東京都", ("別紙-1_再提出.docx", Memoranda.Of("東京都", "千代田区", "令和8年6月2日")))
        );
        Assert.Equal(["131016 received ", "131024 missing "], await ItemsAsync(intake, "memorandum1"));
    }

    [Fact]
    public async Task Whoever_is_not_selected_owes_nothing_and_its_covenant_is_correspondence_as_before()
    {
        await using var intake = await ClosedAsync();

        var mail = await intake.ReadAsync(
            Memoranda.Mail("東京都", ("別紙-1.docx", Memoranda.Of("東京都", "千代田区")))
        );

        Assert.Equal(("correspondence", "needsReview"), ((string?)mail["kind"], (string?)mail["state"]));
        Assert.Contains("correspondence.annex", CodesOf(mail));
        Assert.Equal("inquiry", (string?)Assert.Single(mail["acknowledgements"]!.AsArray())!["kind"]);
        Assert.Empty((await intake.GetAsync("/api/collections"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Whoever_was_selected_and_has_withdrawn_since_owes_nothing()
    {
        await using var intake = await SelectedAsync();
        Assert.Equal(2, (await ItemsAsync(intake, "memorandum1")).Count);

        await DoneAsync(
            intake,
            "/api/applications/13/decision",
            new
            {
                status = "withdrawn",
                by = "事務局 花子",
                note = "電話で取下げの申出",
            }
        );

        await Eventually.TrueAsync(
            async () => (await intake.GetAsync("/api/collections"))["items"]!.AsArray().Count == 0,
            "a withdrawn applicant still owes something"
        );
    }

    private async Task<RunningIntake> ClosedAsync()
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        await intake.CloseAsync();
        // 受付連絡 and 受付完了通知: what is counted from here on is about what is collected.
        await intake.LettersAsync(2);
        return intake;
    }

    private async Task<RunningIntake> SelectedAsync()
    {
        var intake = await ClosedAsync();
        await DoneAsync(
            intake,
            "/api/applications/13/selection",
            new
            {
                decision = "selected",
                by = "事務局 花子",
                reason = "要件を全て満たす",
            }
        );
        intake.Clock.SetTo(Memoranda.June);
        return intake;
    }

    private static async Task DoneAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    // All but the letters to the applicant, and the version that tells of them.
    private static async Task<string> ApplicationAsync(RunningIntake intake)
    {
        var application = (await intake.GetAsync("/api/applications/13")).AsObject();
        application.Remove("acknowledgements");
        application.Remove("version");
        return application.ToJsonString();
    }

    private static async Task<IReadOnlyList<string>> ItemsAsync(RunningIntake intake, string collection) =>
        [
            .. (await intake.GetAsync($"/api/collections?collection={collection}"))["items"]!
                .AsArray()
                .Select(one =>
                    $"{one!["item"]} {one["status"]} {string.Concat(one["differences"]!.AsArray().Select(text => (string)text!))}"
                ),
        ];

    private static IEnumerable<string> CodesOf(JsonNode mail) =>
        mail["findings"]!.AsArray().Select(finding => (string)finding!["code"]!);
}
