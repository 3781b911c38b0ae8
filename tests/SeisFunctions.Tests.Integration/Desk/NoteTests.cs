using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Acknowledging;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Domain;
using SeisFunctions.Erasing;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>What officers keep beside a submission or an applicant: notes, calls, and who of them deals with it.</summary>
public sealed partial class NoteTests(AzuriteServer azurite)
{
    private const string Said = "様式2は明日送るとのこと。内線は1234。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_to_an_applicant_that_has_sent_nothing_is_on_its_page_and_on_record_and_what_was_said_is_not_in_the_record()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");

        await PostAsync(
            browser,
            "/applications/13/acts/call",
            [("heldAt", "2026-03-19T10:30"), ("with", "デジタル課 見本"), ("note", Said)]
        );

        var page = await PageAsync(browser, "/applications/13");
        Assert.Contains(Said, page);
        Assert.Contains("デジタル課 見本", page);
        Assert.Contains("記録：事務局 花子", page);
        var note = Assert.Single((await intake.GetAsync("/api/applications/13/notes"))["notes"]!.AsArray())!;
        Assert.Equal(("call", Said), ((string?)note["kind"], (string?)note["note"]));
        Assert.Equal(new(2026, 3, 19, 10, 30, 0, JapanTime.Offset), (DateTimeOffset)note["heldAt"]!);
        var entry = (await intake.GetAsync("/api/audit"))["items"]![0]!;
        Assert.Equal(
            ("note", "事務局 花子", "電話の記録"),
            ((string?)entry["act"], (string?)entry["by"], (string?)entry["details"])
        );
        Assert.DoesNotContain("内線", entry.ToJsonString());
        Assert.Contains("メモ・電話の記録", await PageAsync(browser, "/audit"));
    }

    [Fact]
    public async Task A_note_on_a_submission_changes_neither_its_state_nor_has_it_read_again_and_is_on_its_applicants_page()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");
        var before = await intake.GetAsync($"/api/submissions/{id}");

        await PostAsync(browser, $"/submissions/{id}/acts/note", [("note", Said)]);

        var after = await intake.GetAsync($"/api/submissions/{id}");
        foreach (var name in new[] { "state", "findings", "applicant" })
            Assert.Equal(before[name]?.ToJsonString(), after[name]?.ToJsonString());
        Assert.Equal("eligible", (string?)(await intake.GetAsync("/api/applications/13"))["status"]);
        var page = await PageAsync(browser, "/applications/13");
        Assert.Contains(Said, page);
        Assert.Contains($"提出 {after["receiptNumber"]}", page);
    }

    [Fact]
    public async Task An_officer_takes_an_application_over_and_hands_it_to_a_colleague()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Desk__Names"] = "事務局 花子、事務局 次郎" }
        );
        using var browser = await intake.SignInAsync("事務局 花子");
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        var form = await PageAsync(browser, "/applications/13/acts/own");
        Assert.Contains("value=\"事務局 花子\"", form);
        Assert.Contains("<option value=\"事務局 次郎\">", form);

        await PostAsync(browser, "/applications/13/acts/own", [("owner", "事務局 花子")]);
        Assert.Equal("事務局 花子", await OwnerAsync());
        await PostAsync(
            browser,
            "/applications/13/acts/own",
            [("owner", "事務局 次郎"), ("note", "出張のため")]
        );
        Assert.Equal("事務局 次郎", await OwnerAsync());
        Assert.Contains("<strong>事務局 次郎</strong>", await PageAsync(browser, "/applications/13"));
        Assert.Contains("担当：事務局 花子 → 事務局 次郎", await PageAsync(browser, "/audit"));
        await PostAsync(browser, "/applications/13/acts/own", [("owner", "")]);
        Assert.Null(await OwnerAsync());

        async Task<string?> OwnerAsync() =>
            (string?)(await intake.GetAsync("/api/applications/13/notes"))["owner"];
    }

    [Fact]
    public async Task What_was_noted_is_erased_with_the_applicant_and_the_record_that_there_was_a_note_stays()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        var id = (string)(await intake.ReadAsync(Mails.Complete("東京都")))["id"]!;
        await intake.ApplicationAsync("13");
        foreach (var path in new[] { "/api/applications/13/notes", $"/api/submissions/{id}/notes" })
            await intake.Http.PostAsJsonAsync(path, new { by = "花子", note = Said }, Cancel);
        Assert.Equal(2, (await intake.GetAsync("/api/applications/13/notes"))["notes"]!.AsArray().Count);

        var letters = intake.Services.GetRequiredService<LetterRegister>();
        await Eventually.TrueAsync(
            async () => !await letters.QueuedAsync(DateTimeOffset.MaxValue, Cancel).AnyAsync(Cancel),
            "the letter of receipt has not gone out"
        );

        await intake.Services.GetRequiredService<Eraser>().EraseApplicantAsync("13", Cancel);

        Assert.Empty((await intake.GetAsync("/api/applications/13/notes"))["notes"]!.AsArray());
        Assert.DoesNotContain(
            await StorageDump.ReadAsync(account),
            line => line.Contains("内線", StringComparison.Ordinal)
        );
        Assert.Equal(
            2,
            (await intake.GetAsync("/api/audit"))["items"]!.AsArray().Count(one => (string?)one!["act"] == "note")
        );
    }

    [Fact]
    public async Task A_note_that_is_sent_once_more_from_its_form_stands_once_and_another_one_stands_beside_it()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var hanako = await intake.SignInAsync("事務局 花子");
        using var jiro = await intake.SignInAsync("事務局 次郎");
        (string, string)[] call = [("heldAt", "2026-03-19T10:30"), ("with", "デジタル課 見本"), ("note", Said)];

        // The way back, and the button again: the form is opened anew, and filled in as before.
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await PostAsync(hanako, "/applications/28/acts/note", [("note", Said)]);
            await PostAsync(hanako, "/applications/28/acts/call", call);
        }

        Assert.Equal(2, await CountAsync());
        // The same words of a colleague, other words, about somebody else, at another time: each says something.
        await PostAsync(jiro, "/applications/28/acts/note", [("note", Said)]);
        await PostAsync(hanako, "/applications/28/acts/note", [("note", "不在でした。")]);
        await PostAsync(hanako, "/applications/28/acts/call", [.. call[1..], ("heldAt", "2026-03-19T11:30")]);
        await PostAsync(hanako, "/applications/27/acts/note", [("note", Said)]);
        Assert.Equal(5, await CountAsync());
        intake.Clock.SetTo(intake.Clock.GetUtcNow().AddMinutes(6));
        await PostAsync(hanako, "/applications/28/acts/note", [("note", Said)]);
        Assert.Equal(6, await CountAsync());
        Assert.Single((await intake.GetAsync("/api/applications/27/notes"))["notes"]!.AsArray());

        async Task<int> CountAsync() =>
            (await intake.GetAsync("/api/applications/28/notes"))["notes"]!.AsArray().Count;
    }

    [Theory]
    [InlineData("{\"by\":\"花子\"}", "内容")]
    [InlineData("{\"by\":\"花子\",\"note\":\"不在\",\"kind\":\"call\"}", "相手")]
    [InlineData("{\"by\":\"花子\",\"note\":\"不在\",\"kind\":\"call\",\"with\":\"課長\",\"heldAt\":\"昨日\"}", "日時")]
    [InlineData(
        "{\"by\":\"花子\",\"note\":\"不在\",\"kind\":\"call\",\"with\":\"課長\",\"heldAt\":\"2062-03-19T10:30\"}",
        "現在より前の日時"
    )]
    [InlineData("{\"by\":\"花子\",\"note\":\"不在\",\"kind\":\"fax\"}", "call")]
    public async Task A_note_without_what_it_needs_is_refused(string body, string told)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var response = await intake.Http.PostAsync("/api/applications/13/notes", content, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(told, (string?)(await RunningIntake.JsonAsync(response))["detail"]);
        Assert.Empty((await intake.GetAsync("/api/applications/13/notes"))["notes"]!.AsArray());
    }

    [Fact]
    public async Task Each_officer_has_a_link_and_what_is_done_with_it_bears_the_name()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var links = intake.Services.GetRequiredService<OneTimeLinks>();
        var used = new List<string?>();
        links.Used += used.Add;

        using var hanako = await intake.SignInAsync("事務局 花子");
        using var anybody = await intake.SignInAsync();

        Assert.Equal(["事務局 花子", null], used);
        Assert.Contains("利用者：事務局 花子", await PageAsync(hanako, "/"));
        Assert.DoesNotContain("name=\"by\"", await PageAsync(hanako, "/applications/13/acts/note"));
        Assert.Contains("利用者：この端末の利用者", await PageAsync(anybody, "/"));
        Assert.Contains("name=\"by\"", await PageAsync(anybody, "/applications/13/acts/note"));
    }

    private static async Task<string> PageAsync(HttpClient browser, string path) =>
        WebUtility.HtmlDecode(await browser.GetStringAsync(path, Cancel));

    private static async Task PostAsync(HttpClient browser, string path, (string Name, string Value)[] fields)
    {
        var page = await browser.GetStringAsync(path, Cancel);
        var hidden = Hidden().Matches(page).Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value));
        using var form = new FormUrlEncodedContent(
            [.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]
        );
        using var response = await browser.PostAsync(path, form, Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
