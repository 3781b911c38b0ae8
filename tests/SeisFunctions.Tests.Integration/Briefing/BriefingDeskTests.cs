using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Domain;
using SeisFunctions.Erasing;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Erasing;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Tests.Briefing.BriefingIntake;

namespace SeisFunctions.Tests.Briefing;

/// <summary>What officers see and do about the briefing at the desk, and what is left of it.</summary>
public sealed partial class BriefingDeskTests(AzuriteServer azurite)
{
    private const string Secret = "himitsu-sanka";
    private const string Missing = "説明会の参加方法が設定されていません。";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_is_filtered_and_sorted_and_offers_nothing_else()
    {
        await using var intake = await StartAsync(azurite);
        await KeepAsync(intake, Entry("hanako@pref.mihon.example.lg.jp", "見本 花子"));
        intake.Clock.SetTo(Early.AddMinutes(1));
        await KeepAsync(intake, Entry("taro@corp.example.co.jp", "企業 太郎", "provider"));
        await KeepAsync(intake, Entry("kojin@example.co.jp", "個人 三郎", "other"));
        using var browser = await intake.SignInAsync();

        Assert.Equal("見本 花子", (await NamesAsync(browser, ""))[^1]);
        Assert.Equal(3, (await NamesAsync(browser, "")).Count);
        Assert.Equal("見本 花子", (await NamesAsync(browser, "?sort=oldest"))[0]);
        Assert.Equal(["企業 太郎"], await NamesAsync(browser, "?kind=provider"));
        Assert.Equal(["個人 三郎"], await NamesAsync(browser, "?show=against"));
        Assert.Equal(2, (await NamesAsync(browser, "?show=seated&sort=organisation")).Count);
        foreach (var wrong in new[] { "?show=x", "?sort=x", "?kind=x", "?page=0", "?page=9999" })
        {
            using var refused = await browser.GetAsync("/registrations" + wrong, Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Fact]
    public async Task An_officer_adds_corrects_removes_and_brings_back_and_each_act_is_on_record_without_the_person()
    {
        await using var intake = await StartAsync(azurite);
        using var browser = await intake.SignInAsync("事務局 花子");
        await ActAsync(
            browser,
            "/registrations/acts/add",
            new()
            {
                ["name"] = $"{Secret} 花子",
                ["organisation"] = "見本村",
                ["kind"] = "government",
                ["email"] = $"{Secret}@wing.ocn.ne.jp",
                ["admitted"] = "yes",
                ["note"] = "村役場にはこのアドレスしかない",
            }
        );
        var one = Assert.Single(await AllAsync(intake.Services));
        Assert.True(one.HasSeat);
        await ActAsync(
            browser,
            $"/registrations/{one.Id}/acts/correct",
            new()
            {
                ["name"] = $"{Secret} 華子",
                ["organisation"] = "見本村",
                ["kind"] = "government",
                ["admitted"] = "rules",
                ["note"] = "",
            }
        );
        one = Assert.Single(await AllAsync(intake.Services));
        Assert.Equal($"{Secret} 華子", one.Current.Name);
        Assert.Contains("OCN", one.Against, StringComparison.Ordinal);
        await ActAsync(browser, $"/registrations/{one.Id}/acts/remove", new() { ["note"] = "欠席の連絡" });
        Assert.NotNull(Assert.Single(await AllAsync(intake.Services)).RemovedAt);

        var page = await browser.GetStringAsync($"/registrations/{one.Id}", Cancel);
        Assert.Contains("取消しをやめて登録する", page);
        Assert.Contains("村役場にはこのアドレスしかない", page);
        var acts = await intake.Services.GetRequiredService<AuditLog>().AllAsync(Cancel);
        Assert.Equal([ActKind.Register, ActKind.Register, ActKind.Deregister], acts.Select(act => act.Act));
        Assert.All(acts, act => Assert.DoesNotContain(Secret, $"{act}", StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, one.Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_says_how_it_is_joined_and_sees_who_was_told()
    {
        await using var intake = await StartAsync(azurite);
        await KeepAsync(intake, Entry());
        using var browser = await intake.SignInAsync("事務局 花子");
        Assert.Contains(
            "参加方法（会議のURL）が設定されていません。",
            await browser.GetStringAsync("/registrations", Cancel)
        );
        Assert.DoesNotContain(Missing, await browser.GetStringAsync("/", Cancel));
        Assert.Contains("説明会の参加方法の設定", await browser.GetStringAsync("/tasks", Cancel));
        intake.Clock.SetTo(Noon.AddMinutes(1));
        Assert.Contains(Missing, await browser.GetStringAsync("/", Cancel));
        Assert.Contains(Missing, await browser.GetStringAsync("/tasks", Cancel));
        await ActAsync(
            browser,
            "/registrations/acts/meeting",
            new() { ["url"] = "http://teams.example.jp/x", ["details"] = "", ["note"] = "" },
            HttpStatusCode.BadRequest
        );
        await ActAsync(
            browser,
            "/registrations/acts/meeting",
            new() { ["url"] = Url, ["details"] = "会議ID：123", ["note"] = "" }
        );
        Assert.DoesNotContain(Missing, await browser.GetStringAsync("/", Cancel));
        Assert.DoesNotContain("説明会の参加方法の設定", await browser.GetStringAsync("/tasks", Cancel));
        intake.Clock.SetTo(InstructionsAt);

        var mail = Assert.Single(await intake.LettersAsync(1));

        Assert.Equal("hanako@pref.mihon.example.lg.jp", mail.To.Mailboxes.Single().Address);
        Assert.Contains(Url, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("会議ID：123", mail.TextBody, StringComparison.Ordinal);
        var id = Assert.Single(await AllAsync(intake.Services)).Id;
        await Eventually.TrueAsync(
            async () =>
                (await browser.GetStringAsync($"/registrations/{id}", Cancel)).Contains(
                    "送信済",
                    StringComparison.Ordinal
                ),
            "the page does not tell of the letter"
        );
    }

    [Fact]
    public async Task Whoever_registers_again_after_being_removed_is_a_task_until_an_officer_has_decided()
    {
        const string task = "説明会への再申込み";
        await using var intake = await StartAsync(azurite);
        await KeepAsync(intake, Entry());
        var id = Assert.Single(await AllAsync(intake.Services)).Id;
        using var browser = await intake.SignInAsync("事務局 花子");
        await ActAsync(browser, $"/registrations/{id}/acts/remove", new() { ["note"] = "欠席の連絡" });
        Assert.DoesNotContain(task, await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);

        intake.Clock.SetTo(Early.AddMinutes(1));
        await KeepAsync(intake, Entry());
        var page = await browser.GetStringAsync("/tasks", Cancel);
        Assert.Contains(task, page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/registrations/{id}\"", page, StringComparison.Ordinal);
        Assert.Contains(task, await browser.GetStringAsync("/", Cancel), StringComparison.Ordinal);
        Assert.Contains(
            "取消しのままとする",
            await browser.GetStringAsync($"/registrations/{id}", Cancel),
            StringComparison.Ordinal
        );
        intake.Clock.SetTo(Early.AddMinutes(2));
        await ActAsync(browser, $"/registrations/{id}/acts/remove", new() { ["note"] = "電話で欠席を確認" });
        Assert.DoesNotContain(task, await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);

        intake.Clock.SetTo(Early.AddMinutes(3));
        await KeepAsync(intake, Entry());
        Assert.Contains(task, await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);
        await ActAsync(
            browser,
            $"/registrations/{id}/acts/correct",
            new()
            {
                ["name"] = "見本 花子",
                ["organisation"] = "見本県",
                ["kind"] = "government",
                ["admitted"] = "rules",
                ["note"] = "",
            }
        );
        Assert.DoesNotContain(task, await browser.GetStringAsync("/tasks", Cancel), StringComparison.Ordinal);
        Assert.True(Assert.Single(await AllAsync(intake.Services)).HasSeat);
    }

    [Fact]
    public async Task Exports_hold_every_registration_and_no_cell_is_a_formula()
    {
        await using var intake = await StartAsync(azurite);
        await KeepAsync(intake, Entry("hanako@pref.mihon.example.lg.jp", "=SUM(A1)"));
        await KeepAsync(intake, Entry("kojin@example.co.jp", "個人 三郎", "other"));
        using var browser = await intake.SignInAsync();

        var csv = Encoding.UTF8.GetString(await browser.GetByteArrayAsync("/registrations.csv", Cancel));
        Assert.StartsWith("\uFEFF氏名,所属,部署・役職,メールアドレス", csv, StringComparison.Ordinal);
        Assert.Contains("'=SUM", csv, StringComparison.Ordinal);
        Assert.Contains("この説明会は", csv, StringComparison.Ordinal);
        Assert.Equal(csv[1..], await intake.Http.GetStringAsync("/api/registrations.csv", Cancel));
        using var workbook = SpreadsheetDocument.Open(
            new MemoryStream(await intake.Http.GetByteArrayAsync("/api/registrations.xlsx", Cancel)),
            false
        );
        var sheet = Assert.Single(workbook.WorkbookPart!.WorksheetParts).Worksheet!;
        Assert.Equal(3, sheet.Descendants<Row>().Count());
        Assert.Empty(sheet.Descendants<CellFormula>());
    }

    [Fact]
    public async Task Retention_erases_registrations_and_what_officers_entered_and_keeps_their_number()
    {
        var account = azurite.NewAccount();
        await using var intake = await StartAsync(azurite, account: account);
        await KeepAsync(intake, Entry($"{Secret}@pref.mihon.example.lg.jp", Secret));
        await BriefingIntake.ActAsync(
            intake,
            "/api/registrations",
            new
            {
                name = Secret,
                organisation = Secret,
                kind = "government",
                to = $"{Secret}@corp.example.co.jp",
                by = "事務局 花子",
                note = "電話",
            }
        );
        await SetMeetingAsync(intake, details: Secret);
        intake.Clock.SetTo(InstructionsAt);
        await intake.LettersAsync(2);
        var places = await StoredData.PlacesOfAsync(account, Secret);
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.DoesNotContain(Secret, place, StringComparison.Ordinal));

        var erased = await intake.Services.GetRequiredService<Eraser>().EraseCallAsync(Cancel);

        Assert.Equal((2, 2), (erased.Registrations, erased.Letters));
        Assert.Empty(await StoredData.PlacesOfAsync(account, Secret));
        Assert.Equal(2, (int)(await intake.GetAsync("/api/erasure"))["registrations"]!);
        Assert.Empty(await AllAsync(intake.Services));
    }

    [GeneratedRegex("<th scope=\"row\" class=\"keep\"><a href=\"/registrations/[0-9a-f]{32}\">([^<]+)</a>")]
    private static partial Regex Name();

    private static async Task<IReadOnlyList<string>> NamesAsync(HttpClient browser, string query) =>
        [
            .. Name()
                .Matches(await browser.GetStringAsync("/registrations" + query, Cancel))
                .Select(match => match.Groups[1].Value),
        ];

    private static async Task ActAsync(
        HttpClient browser,
        string path,
        Dictionary<string, string> fields,
        HttpStatusCode expected = HttpStatusCode.SeeOther
    )
    {
        var page = await browser.GetStringAsync(path, Cancel);
        foreach (Match hidden in Hidden().Matches(page))
            fields[hidden.Groups[1].Value] = WebUtility.HtmlDecode(hidden.Groups[2].Value);
        fields["confirmed"] = "yes";
        using var form = new FormUrlEncodedContent(fields);
        using var response = await browser.PostAsync(path, form, Cancel);
        Assert.True(response.StatusCode == expected, await response.Content.ReadAsStringAsync(Cancel));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
