using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SeisFunctions.Tests.Crashes;
using SeisFunctions.Tests.Testing;
using static SeisFunctions.Tests.Briefing.BriefingIntake;

namespace SeisFunctions.Tests.Briefing;

/// <summary>Registering for the briefing by the page and by the API.</summary>
public sealed class RegistrationTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_what_the_call_says_and_whoever_registers_is_in_the_list()
    {
        await using var intake = await StartAsync(azurite);
        var page = await intake.Anonymous.GetStringAsync("/briefing", Cancel);

        Assert.Contains("2026年3月12日（木）16:00～17:00（日本時間）", page);
        Assert.Contains("2026年3月11日（水）12:00まで", page);
        Assert.All(Sample.Call.Briefing!.Points, point => Assert.Contains($"<li>{point}</li>", page));
        Assert.All(Sample.Call.Briefing.Kinds, kind => Assert.Contains(kind.Label, page));
        Assert.Contains("href=\"/briefing\" aria-current=\"page\"", page);

        await KeepAsync(intake, Entry());

        var one = Assert.Single((await intake.GetAsync("/api/registrations"))["items"]!.AsArray())!;
        Assert.Equal("見本 花子", (string?)one["name"]);
        Assert.Equal("hanako@pref.mihon.example.lg.jp", (string?)one["email"]);
        Assert.Null(one["against"]);
        Assert.Equal(1, (int)(await intake.GetAsync("/api/briefing"))["seats"]!);
        Assert.Empty(await intake.LettersAsync(0));
    }

    [Fact]
    public async Task 申込の締切は正午です_a_registration_at_the_last_second_is_taken_and_none_after_it()
    {
        await using var intake = await StartAsync(azurite);
        intake.Clock.SetTo(Noon.AddSeconds(-30));
        await KeepAsync(intake, Entry());

        intake.Clock.SetTo(Noon.AddSeconds(1));
        var (status, page) = await RegisterAsync(intake, Entry("taro@pref.mihon.example.lg.jp"));

        Assert.Equal(409, status);
        Assert.Contains("参加申込の受付は、2026年3月11日（水）12:00に終了しました。", page);
        Assert.DoesNotContain("<form method=\"post\"", page);
        Assert.Single(await AllAsync(intake.Services));
    }

    [Fact]
    public async Task The_answer_is_the_same_for_an_address_that_is_known_and_its_newest_entry_counts()
    {
        await using var intake = await StartAsync(azurite);
        var first = await RegisterAsync(intake, Entry());
        var again = await RegisterAsync(intake, Entry());
        var api = new JsonObject();
        foreach (var (name, value) in Entry("HANAKO@pref.mihon.example.lg.jp", "見本 華子"))
            api[name] = name == "consent" ? true : value;
        using var known = await intake.Anonymous.PostAsJsonAsync("/api/briefing", api, Cancel);
        api["email"] = "new@pref.mihon.example.lg.jp";
        using var unknown = await intake.Anonymous.PostAsJsonAsync("/api/briefing", api, Cancel);

        Assert.Equal(first, again);
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (known.StatusCode, unknown.StatusCode));
        Assert.Equal(
            await known.Content.ReadAsStringAsync(Cancel),
            await unknown.Content.ReadAsStringAsync(Cancel)
        );
        Assert.Contains(
            "今回の申込みを担当者が確認しています。",
            (string)(await RunningIntake.JsonAsync(known))["note"]!,
            StringComparison.Ordinal
        );
        var all = await AllAsync(intake.Services);
        Assert.Equal(2, all.Count);
        Assert.Equal("見本 華子", all[0].Current.Name);
        Assert.Equal((3, 3), (all[0].Count, all[0].Entries.Count));
    }

    [Fact]
    public async Task A_form_that_anybody_can_send_takes_nobodys_seat_away_and_an_officer_sees_it()
    {
        await using var intake = await StartAsync(azurite);
        await KeepAsync(intake, Entry());

        var (status, page) = await RegisterAsync(intake, Entry(name: "悪戯 次郎", kind: "other"));

        Assert.Equal(200, status);
        Assert.Contains("説明会には参加いただけません。", page);
        var one = Assert.Single(await AllAsync(intake.Services));
        Assert.Equal(("見本 花子", true, true), (one.Current.Name, one.HasSeat, one.AsksAgain));
        Assert.Equal(2, one.Entries.Count);
        Assert.Equal(1, (await ProgressAsync(intake.Services)).Seats);
    }

    [Fact]
    public async Task Several_of_one_organisation_register_each_with_their_own_address()
    {
        await using var intake = await StartAsync(azurite);

        await KeepAsync(intake, Entry());
        await KeepAsync(intake, Entry("taro@pref.mihon.example.lg.jp", "見本 太郎"));

        Assert.Equal(2, (await ProgressAsync(intake.Services)).Seats);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_once_with_what_was_entered_and_nothing_is_kept()
    {
        var account = azurite.NewAccount();
        await using var intake = await StartAsync(azurite, account: account);
        var before = await StorageDump.ReadAsync(account);
        var entry = Entry("hanako@gmail.com", "見本 花子 他1名");
        entry.Remove("consent");

        var (status, page) = await RegisterAsync(intake, entry);

        Assert.Equal(400, status);
        Assert.Contains("入力内容を確認してください（3件）", page);
        Assert.Contains("href=\"#email\">「gmail.com」はフリーメール（Gmail）のアドレスです。", page);
        Assert.Contains("aria-describedby=\"email-fault email-hint\"", page);
        Assert.Contains("value=\"hanako@gmail.com\"", page);
        Assert.Contains("value=\"見本 花子 他1名\"", page);
        Assert.Matches("value=\"government\" required checked", page);
        Assert.Equal(before, await StorageDump.ReadAsync(account));
    }

    [Fact]
    public async Task 参加資格がない方には連絡等の送付ができません_there_is_a_row_with_the_reason_and_no_mail()
    {
        await using var intake = await StartAsync(azurite);

        var (status, page) = await RegisterAsync(intake, Entry("kojin@example.co.jp", kind: "other"));

        Assert.Equal(200, status);
        Assert.Contains("説明会には参加いただけません。", page);
        var one = Assert.Single(await AllAsync(intake.Services));
        Assert.StartsWith("この説明会は", one.Against, StringComparison.Ordinal);
        await SetMeetingAsync(intake);
        intake.Clock.SetTo(InstructionsAt);
        await KeepSendingAsync(intake, 0);
        Assert.Empty(await intake.LettersAsync(0));
    }

    [Fact]
    public async Task 期限を待たず応募を締め切る場合があります_at_the_capacity_and_nobody_takes_the_same_seat()
    {
        await using var intake = await StartAsync(azurite, WithCapacity(3), settings: ("Upload__AtATime", "64"));
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number => RegisterAsync(intake, Entry($"p{number}@pref.mihon.example.lg.jp")))
        );

        Assert.Equal(3, answers.Count(answer => answer.Status == 200));
        Assert.All(answers.Where(answer => answer.Status != 200), answer =>
        {
            Assert.Equal(409, answer.Status);
            Assert.Contains("定員に達したため", answer.Page, StringComparison.Ordinal);
        });
        var all = await AllAsync(intake.Services);
        Assert.Equal((3, 3), (all.Count, (await ProgressAsync(intake.Services)).Seats));

        // A seat that gets free is taken again.
        await ActAsync(
            intake,
            $"/api/registrations/{all[0].Id}/remove",
            new { by = "事務局 花子", note = "欠席の連絡" }
        );
        await KeepAsync(intake, Entry("last@pref.mihon.example.lg.jp"));
    }

    [Fact]
    public async Task 期限を待たず応募を締め切る場合があります_by_an_officer_who_can_open_it_again()
    {
        await using var intake = await StartAsync(azurite);
        await ActAsync(intake, "/api/briefing/close", new { by = "事務局 花子", note = "申込者多数" });

        var (status, page) = await RegisterAsync(intake, Entry());
        Assert.Equal(409, status);
        Assert.Contains("申込者多数等のため", page);
        Assert.Contains("申込者多数等のため", await intake.Anonymous.GetStringAsync("/briefing", Cancel));

        await ActAsync(intake, "/api/briefing/open", new { by = "事務局 花子", note = "席を増やした" });
        await KeepAsync(intake, Entry());
        intake.Clock.SetTo(Noon.AddMinutes(1));
        using var late = await intake.Http.PostAsJsonAsync(
            "/api/briefing/close",
            new { by = "事務局 花子", note = "遅い" },
            Cancel
        );
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_register_anybody_and_a_flood_is_asked_to_wait_with_what_was_entered()
    {
        await using var intake = await StartAsync(
            azurite,
            settings: ("Upload__RegistrationsPerMinutePerClient", "2")
        );
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/briefing")
        {
            Content = new FormUrlEncodedContent(Entry()),
            Headers = { { "Sec-Fetch-Site", "cross-site" } },
        };
        using var refused = await intake.Anonymous.SendAsync(foreign, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var text = await intake.Anonymous.PostAsync("/api/briefing", new StringContent("{}"), Cancel);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        await KeepAsync(intake, Entry());
        await KeepAsync(intake, Entry());

        var (status, page) = await RegisterAsync(intake, Entry());

        Assert.Equal(429, status);
        Assert.Contains("アクセスが集中しています。", page);
        Assert.Contains("value=\"hanako@pref.mihon.example.lg.jp\"", page);
    }

    [Theory]
    [InlineData(20_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(0, HttpStatusCode.BadRequest)]
    public async Task What_is_too_long_or_empty_is_refused(int length, HttpStatusCode status)
    {
        await using var intake = await StartAsync(azurite);
        using var form = new FormUrlEncodedContent([new("name", new string('あ', length))]);

        using var response = await intake.Anonymous.PostAsync("/briefing", form, Cancel);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await AllAsync(intake.Services));
    }

    [Fact]
    public async Task A_call_without_a_briefing_has_no_page_for_it_and_no_section()
    {
        await using var intake = await StartAsync(azurite, Sample.Call with { Briefing = null });
        using var browser = await intake.SignInAsync();
        using var page = await intake.Anonymous.GetAsync("/briefing", Cancel);
        using var api = await intake.Anonymous.PostAsJsonAsync("/api/briefing", new { }, Cancel);
        using var list = await browser.GetAsync("/registrations", Cancel);
        using var export = await browser.GetAsync("/registrations.csv", Cancel);

        Assert.All(
            [page, api, list, export],
            response => Assert.Equal(HttpStatusCode.NotFound, response.StatusCode)
        );
        Assert.DoesNotContain("/briefing", await intake.Anonymous.GetStringAsync("/check", Cancel));
        Assert.DoesNotContain("/registrations", await browser.GetStringAsync("/", Cancel));
    }

    // Two further looks of the timer must have passed.
    private static async Task KeepSendingAsync(RunningIntake intake, int due) =>
        await Eventually.TrueAsync(
            async () => (await ProgressAsync(intake.Services)).Due == due,
            $"not {due} instructions are due"
        );
}
