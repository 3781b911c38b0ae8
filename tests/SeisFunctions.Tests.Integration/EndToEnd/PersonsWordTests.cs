using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsvHelper;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EndToEnd;

/// <summary>An officer overrules a requirement or settles a finding; whatever shows the application follows.</summary>
public sealed class PersonsWordTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("false", "satisfied", "eligible", "要件充足", "充足", "未充足")]
    [InlineData("false", "notApplicable", "eligible", "要件充足", "対象外", "未充足")]
    [InlineData("true", "notSatisfied", "ineligible", "要件未充足", "未充足", "充足")]
    [InlineData("true", "needsReview", "needsReview", "要確認", "要確認", "充足")]
    public async Task Status_counts_page_export_and_letter_follow_the_persons_word(
        string box,
        string said,
        string status,
        string statusText,
        string outcome,
        string machine
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("requirement4", box))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        await intake.ApplicationAsync("13");

        var answer = await PostAsync(
            intake,
            "/api/applications/13/requirements/4",
            new
            {
                outcome = said,
                note = "本省に確認",
                by = "事務局 花子",
                revision = 1,
            }
        );
        await intake.CloseAsync();
        var application = await intake.GetAsync("/api/applications/13");
        var list = (await intake.GetAsync("/api/applications"))["items"]![0]!;
        var summary = await intake.GetAsync("/api/summary");
        var csv = await intake.Http.GetStringAsync("/api/applications.csv", Cancel);
        var desk = await intake.SignInAsync();
        var page = WebUtility.HtmlDecode(await desk.GetStringAsync("/applications/13", Cancel));
        var final = (await intake.LettersAsync(2))
            .Single(letter => letter.Subject!.Contains("受付完了通知", StringComparison.Ordinal))
            .TextBody;

        Assert.Equal(said, (string?)Requirement(answer, 4)["outcome"]);
        var requirement = Requirement(application, 4);
        Assert.Equal(
            (said, "本省に確認", "事務局 花子"),
            (
                (string?)requirement["outcome"],
                (string?)requirement["person"]!["note"],
                (string?)requirement["person"]!["by"]
            )
        );
        Assert.Equal(box == "true" ? "satisfied" : "notSatisfied", (string?)requirement["machine"]!["outcome"]);
        Assert.Equal((status, status), ((string?)application["status"], (string?)list["status"]));
        Assert.Equal(box == "true" ? "eligible" : "ineligible", (string?)application["computedStatus"]);
        Assert.Equal(1, (int)summary["counts"]!["byStatus"]![status]!);
        Assert.Equal(
            application["findings"]!.AsArray().Count(finding => (string?)finding!["severity"] == "error"),
            (int)list["errors"]!
        );
        Assert.Equal(
            application["findings"]!.AsArray().Count(finding => (string?)finding!["severity"] == "warning"),
            (int)list["warnings"]!
        );
        Assert.Contains(statusText, csv, StringComparison.Ordinal);
        Assert.Contains("本省に確認", page, StringComparison.Ordinal);
        Assert.Contains($"要修正 {list["errors"]}　要確認 {list["warnings"]}", page, StringComparison.Ordinal);
        Assert.Contains(outcome, page, StringComparison.Ordinal);
        Assert.Contains(machine, page, StringComparison.Ordinal);
        Assert.DoesNotContain("チェックがありません", final, StringComparison.Ordinal);
        Assert.DoesNotContain("本省に確認", final, StringComparison.Ordinal);
        Assert.DoesNotContain("充足", final, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_final_letter_of_a_withdrawn_application_says_so_and_promises_no_result()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        await PostAsync(
            intake,
            "/api/applications/13/decision",
            new
            {
                status = "withdrawn",
                note = "取下げの申し出",
                by = "事務局 花子",
            }
        );

        await intake.CloseAsync();
        var final = (await intake.LettersAsync(2))
            .Single(letter => letter.Subject!.Contains("受付完了通知", StringComparison.Ordinal))
            .TextBody;

        Assert.Contains("取下げとして記録されています", final, StringComparison.Ordinal);
        Assert.DoesNotContain("選定結果は別途お知らせします", final, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_receipt_of_what_comes_after_a_persons_word_says_that_the_secretariat_looks_at_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        await PostAsync(
            intake,
            "/api/applications/13/requirements/4",
            new
            {
                outcome = "notSatisfied",
                note = "本省に確認",
                by = "事務局 花子",
            }
        );

        var later = await intake.ReadAsync(
            Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3)))
        );
        var receipt = (await intake.LettersAsync(2))
            .Single(letter => letter.Subject!.Contains((string)later["receiptNumber"]!, StringComparison.Ordinal))
            .TextBody;

        Assert.Contains("事務局が確認しています", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("応募要件の確認ができました", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_submission_sends_a_requirement_back_to_a_person_and_it_can_be_taken_back()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("東京都"),
                ("様式1.docx", Sample.Forms.Form1("東京都", ("requirement4", "false"))),
                ("様式2.xlsx", Sample.Forms.Form2("東京都", 2))
            )
        );
        await intake.ApplicationAsync("13");
        await PostAsync(
            intake,
            "/api/applications/13/requirements/4",
            new
            {
                outcome = "satisfied",
                note = "本省に確認",
                by = "事務局 花子",
            }
        );

        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))));
        var later = await intake.ApplicationAsync("13", revision: 2);
        var stale = await intake.Http.PostAsJsonAsync(
            "/api/applications/13/requirements/4",
            new
            {
                outcome = "satisfied",
                note = "もう一度",
                by = "事務局 花子",
                revision = 1,
            },
            Cancel
        );
        var back = await PostAsync(
            intake,
            "/api/applications/13/words/requirement-4/undo",
            new { note = "誤り", by = "事務局 花子" }
        );

        Assert.Equal(
            ("needsReview", "needsReview"),
            ((string?)later["status"], (string?)Requirement(later, 4)["outcome"])
        );
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Equal(
            ("deficient", "notSatisfied"),
            ((string?)back["status"], (string?)Requirement(back, 4)["outcome"])
        );
        Assert.Null(Requirement(back, 4)["person"]);
        var audit = (await intake.GetAsync("/api/audit?subject=application-13"))["items"]!.AsArray();
        Assert.Equal(
            ["takeBack", "overrule"],
            audit.Select(entry => (string?)entry!["act"]).Where(act => act is "takeBack" or "overrule")
        );
    }

    [Fact]
    public async Task The_export_says_which_decision_a_reason_belongs_to_also_once_a_later_submission_has_opened_it_again()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        await PostAsync(
            intake,
            "/api/applications/13/decision",
            new
            {
                status = "eligible",
                note = "電話で確認",
                by = "事務局 花子",
            }
        );

        var decided = await OverviewAsync(intake);
        await intake.ReadAsync(Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3))));
        await intake.ApplicationAsync("13", revision: 2);
        var reopened = await OverviewAsync(intake);

        Assert.Equal(
            ("要件充足", "要件充足", "電話で確認", "事務局 花子", ""),
            (
                decided["状態"],
                decided["人による判定"],
                decided["人による判定の理由"],
                decided["判定した方"],
                decided["判定後の提出"]
            )
        );
        Assert.Equal(
            ("要確認", "要件充足", "電話で確認", "事務局 花子", "あり（再判定が必要）"),
            (
                reopened["状態"],
                reopened["人による判定"],
                reopened["人による判定の理由"],
                reopened["判定した方"],
                reopened["判定後の提出"]
            )
        );
        Assert.Matches(@"^20\d\d/\d\d/\d\d \d\d:\d\d:\d\d$", reopened["判定日時"]);
    }

    [Fact]
    public async Task A_settled_finding_counts_no_more_and_stays_on_the_page()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(
            Mails.With(
                Mails.Subject("神奈川県"),
                ("様式1.docx", Sample.Forms.Form1("神奈川県")),
                ("様式2.xlsx", Sample.Forms.Form2("神奈川県", "横須賀市", "横浜市西区"))
            )
        );
        var before = await intake.ApplicationAsync("14");
        var finding = before["findings"]!
            .AsArray()
            .Single(finding => (string?)finding!["code"] == "municipality.unknown")!;

        var after = await PostAsync(
            intake,
            $"/api/applications/14/findings/{finding["id"]}",
            new { note = "横浜市に確認中", by = "事務局 花子" }
        );
        var page = WebUtility.HtmlDecode(await (await intake.SignInAsync()).GetStringAsync("/applications/14", Cancel));

        Assert.Equal(("deficient", 1), ((string?)before["status"], (int)before["errors"]!));
        Assert.Equal(("eligible", 0), ((string?)after["status"], (int)after["errors"]!));
        Assert.Equal("横浜市に確認中", (string?)after["settled"]![0]!["word"]!["note"]);
        Assert.Contains("確認済みの指摘事項（1件）", page, StringComparison.Ordinal);
        Assert.Contains("横浜市に確認中", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/applications/13/requirements/4", "satisfied", null, HttpStatusCode.BadRequest)]
    [InlineData("/api/applications/13/requirements/4", "perhaps", "理由", HttpStatusCode.BadRequest)]
    [InlineData("/api/applications/13/requirements/12", "satisfied", "理由", HttpStatusCode.NotFound)]
    [InlineData("/api/applications/13/requirements/x", "satisfied", "理由", HttpStatusCode.NotFound)]
    [InlineData("/api/applications/99/requirements/4", "satisfied", "理由", HttpStatusCode.NotFound)]
    [InlineData("/api/applications/13/findings/000000000000", null, "理由", HttpStatusCode.NotFound)]
    [InlineData("/api/applications/13/words/requirement-4/undo", null, "理由", HttpStatusCode.Conflict)]
    public async Task What_cannot_be_said_is_refused_and_changes_nothing(
        string path,
        string? outcome,
        string? note,
        HttpStatusCode expected
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");

        var answer = await intake.Http.PostAsJsonAsync(
            path,
            new
            {
                outcome,
                note,
                by = "事務局 花子",
            },
            Cancel
        );

        Assert.Equal(expected, answer.StatusCode);
        Assert.All((await intake.GetAsync("/api/applications/13"))["requirements"]!.AsArray(), requirement =>
            Assert.Null(requirement!["person"])
        );
    }

    private static async Task<JsonNode> PostAsync(RunningIntake intake, string path, object body)
    {
        var answer = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningIntake.JsonAsync(answer);
    }

    private static async Task<Dictionary<string, string>> OverviewAsync(RunningIntake intake)
    {
        using var csv = new CsvReader(
            new StringReader((await intake.Http.GetStringAsync("/api/applications.csv", Cancel)).TrimStart('\uFEFF')),
            CultureInfo.InvariantCulture
        );
        csv.Read();
        csv.ReadHeader();
        while (csv.Read() && csv["コード"] != "13") { }

        return csv.HeaderRecord!.ToDictionary(header => header, header => csv[header] ?? "");
    }

    private static JsonNode Requirement(JsonNode application, int number) =>
        application["requirements"]!.AsArray().Single(one => (int)one!["number"]! == number)!;
}
