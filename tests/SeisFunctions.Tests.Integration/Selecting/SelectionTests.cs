using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Selecting;

/// <summary>Whether an application is selected: what a person decides once the call is closed.</summary>
public sealed class SelectionTests(AzuriteServer azurite)
{
    private const string Path = "/api/applications/13/selection";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_selection_stands_beside_the_status_with_reason_name_and_revision_and_can_be_taken_back()
    {
        await using var intake = await ClosedAsync();
        Assert.Null((await intake.GetAsync("/api/applications/13"))["selection"]);

        var selected = await DoneAsync(intake, Path, Decision("selected", "要件を全て満たすため"));

        var selection = selected["selection"]!;
        Assert.Equal(
            ("selected", "要件を全て満たすため", "事務局 花子", 1, false, "eligible"),
            (
                (string?)selection["decision"],
                (string?)selection["reason"],
                (string?)selection["by"],
                (int)selection["revision"]!,
                (bool)selection["asksAgain"]!,
                (string?)selected["status"]
            )
        );
        Assert.Equal(
            "selected",
            (string?)(await intake.GetAsync("/api/applications"))["items"]![0]!["selection"]!["decision"]
        );
        Assert.Equal("未選定 → 候補に選定", (string?)(await intake.GetAsync("/api/audit"))["items"]![0]!["details"]);
        using var browser = await intake.SignInAsync();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync("/applications/13", Cancel));
        Assert.Contains("候補に選定", page);
        Assert.Contains("要件を全て満たすため", page);

        var undone = await DoneAsync(intake, $"{Path}/undo", new { by = "事務局 花子", reason = "誤り" });
        Assert.Null(undone["selection"]);
    }

    [Fact]
    public async Task Nobody_is_selected_before_the_call_is_closed_nor_without_a_reason_nor_once_withdrawn()
    {
        await using var intake = await OpenAsync();
        Assert.Equal(
            (HttpStatusCode.Conflict, "締め切る前に選定することはできません。"),
            await RefusedAsync(intake, Path, Decision("selected", "要件を全て満たすため"))
        );
        using (var browser = await intake.SignInAsync())
            Assert.DoesNotContain("acts/select", await browser.GetStringAsync("/applications/13", Cancel));

        await intake.CloseAsync();
        Assert.Equal(
            (HttpStatusCode.BadRequest, "reason の値が正しくありません。"),
            await RefusedAsync(intake, Path, Decision("selected", " "))
        );
        Assert.Equal(
            (HttpStatusCode.BadRequest, "decision の値が正しくありません。"),
            await RefusedAsync(intake, Path, Decision("maybe", "不明"))
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await RefusedAsync(intake, "/api/applications/27/selection", Decision("selected", "なし"))).Status
        );
        Assert.Equal(
            (HttpStatusCode.Conflict, "取り消す選定がありません。"),
            await RefusedAsync(intake, $"{Path}/undo", new { by = "事務局 花子", reason = "誤り" })
        );
        await DoneAsync(
            intake,
            "/api/applications/13/decision",
            new
            {
                status = "withdrawn",
                by = "事務局 花子",
                note = "取下げの申し出",
            }
        );
        Assert.Equal(
            (HttpStatusCode.Conflict, "取り下げられた申請は、候補に選定できません。"),
            await RefusedAsync(intake, Path, Decision("selected", "要件を全て満たすため"))
        );
        await DoneAsync(intake, Path, Decision("notSelected", "取下げのため"));
    }

    [Fact]
    public async Task What_changes_after_a_selection_asks_again_and_is_a_task_until_somebody_has_decided_again()
    {
        await using var intake = await ClosedAsync();
        using var browser = await intake.SignInAsync();
        await DoneAsync(intake, Path, Decision("selected", "要件を全て満たすため"));
        Assert.DoesNotContain("選定後に変わった申請", await TasksAsync(browser));

        var overruled = await DoneAsync(
            intake,
            "/api/applications/13/requirements/4",
            new
            {
                outcome = "notSatisfied",
                by = "事務局 次郎",
                note = "意思がないと本人が述べた",
            }
        );

        Assert.True((bool)overruled["selection"]!["asksAgain"]!);
        Assert.Equal("selected", (string?)overruled["selection"]!["decision"]);
        Assert.Contains("選定後に変わった申請", await TasksAsync(browser));
        Assert.Contains(
            "この選定の後に、申請の内容又は応募要件の判断が変わっています",
            WebUtility.HtmlDecode(await browser.GetStringAsync("/applications/13", Cancel))
        );

        var again = await DoneAsync(intake, Path, Decision("notSelected", "応募要件4を満たさないため"));
        Assert.False((bool)again["selection"]!["asksAgain"]!);
        Assert.DoesNotContain("選定後に変わった申請", await TasksAsync(browser));

        var late = await intake.ReadAsync(
            Mails.With(Mails.Subject("東京都"), ("様式2.xlsx", Sample.Forms.Form2("東京都", 3)))
        );
        await DoneAsync(
            intake,
            $"/api/submissions/{late["id"]}/accept",
            new { by = "事務局 花子", note = "到着の記録により期限内と確認した" }
        );
        var grown = await intake.ApplicationAsync("13", revision: 2);
        Assert.Equal(
            (1, true),
            ((int)grown["selection"]!["revision"]!, (bool)grown["selection"]!["asksAgain"]!)
        );
        Assert.Contains("選定後に変わった申請", await TasksAsync(browser));
    }

    private async Task<RunningIntake> OpenAsync()
    {
        var intake = await RunningIntake.StartAsync(azurite);
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        return intake;
    }

    private async Task<RunningIntake> ClosedAsync()
    {
        var intake = await OpenAsync();
        await intake.CloseAsync();
        return intake;
    }

    private static object Decision(string decision, string reason) =>
        new
        {
            decision,
            reason,
            by = "事務局 花子",
        };

    private static async Task<string> TasksAsync(HttpClient browser) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync("/tasks", Cancel));

    private static async Task<JsonNode> DoneAsync(RunningIntake intake, string path, object body)
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Cancel));
        return await RunningIntake.JsonAsync(response);
    }

    private static async Task<(HttpStatusCode Status, string Title)> RefusedAsync(
        RunningIntake intake,
        string path,
        object body
    )
    {
        using var response = await intake.Http.PostAsJsonAsync(path, body, Cancel);
        return (response.StatusCode, (string)(await RunningIntake.JsonAsync(response))["title"]!);
    }
}
