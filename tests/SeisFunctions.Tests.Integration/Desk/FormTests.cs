using System.Net;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Desk;

/// <summary>
/// Forms of the desk from every browser, under every name and through every host; and with what no browser would send.
/// </summary>
public sealed partial class FormTests(AzuriteServer azurite)
{
    private const string Decide = "/applications/13/acts/decide";

    private static readonly (string Name, string Value)[] Decision =
    [
        ("status", "ineligible"),
        ("note", "電話で確認\n要件2"),
        ("by", "事務局 花子"),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, null, null)] // an old browser, and no proxy
    [InlineData("desk.example.test", "https://desk.example.test", "same-origin")] // a proxy that hands the name on
    [InlineData(null, "https://desk.example.test", null)] // a proxy that does not, and an old browser
    [InlineData(null, "null", null)] // a browser that hides where it comes from
    [InlineData(null, "https://desk.example.test", "none")] // sent again by its user
    public async Task A_form_of_the_desk_is_accepted_under_every_name_and_from_every_browser(
        string? host,
        string? origin,
        string? site
    )
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Desk__Address"] = "https://desk.example.test/" }
        );
        await TokyoAsync(intake);
        using var browser = Browser(intake, host);
        using var signedIn = await browser.GetAsync(intake.NewDeskLink(), Cancel);
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Origin", origin);
        browser.DefaultRequestHeaders.TryAddWithoutValidation("Sec-Fetch-Site", site);

        using var done = await SendAsync(
            browser,
            await browser.GetStringAsync(Decide, Cancel),
            [.. Decision, ("confirmed", "yes")]
        );

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        Assert.Equal("ineligible", (string?)(await intake.GetAsync("/api/applications/13"))["status"]);
    }

    [Fact]
    public async Task A_name_that_nobody_has_set_reaches_no_page()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Desk__Address"] = "https://desk.example.test/" }
        );
        using var browser = Browser(intake, "evil.example");

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.GetAsync("/apply", Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_form_that_one_instance_has_handed_out_is_accepted_by_another_and_after_a_new_start()
    {
        var account = azurite.NewAccount();
        var settings = new Dictionary<string, string?>
        {
            ["Desk__SignIn"] = "appService",
            ["Desk__Officers"] = "group-officers",
            ["WEBSITE_AUTH_ENABLED"] = "True",
        };
        await using var one = await RunningIntake.StartAsync(azurite, account: account, settings: settings);
        await TokyoAsync(one);
        using var atOne = Officer(one);
        using var shown = await atOne.GetAsync(Decide, Cancel);
        var (page, cookie) = (
            await shown.Content.ReadAsStringAsync(Cancel),
            shown.Headers.GetValues("Set-Cookie").Single().Split(';')[0]
        );
        await using var other = await RunningIntake.StartAsync(azurite, account: account, settings: settings);
        using var atOther = Officer(other);
        atOther.DefaultRequestHeaders.Add("Cookie", cookie);
        using var somebodyElse = Officer(other, "group-officers", "jiro@example.jp");
        somebodyElse.DefaultRequestHeaders.Add("Cookie", cookie);

        using var stolen = await SendAsync(somebodyElse, page, [.. Decision, ("confirmed", "yes")]);
        using var done = await SendAsync(atOther, page, [.. Decision, ("confirmed", "yes")]);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.SeeOther), (stolen.StatusCode, done.StatusCode));
    }

    [Fact]
    public async Task A_form_that_is_refused_for_want_of_proof_keeps_what_was_filled_in_and_can_be_sent_from_there()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await TokyoAsync(intake);

        using var refused = await SendAsync(
            browser,
            await browser.GetStringAsync(Decide, Cancel),
            [.. Decision, ("token", "x"), ("confirmed", "yes")]
        );
        var page = await TextAsync(refused);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("この画面から送られた操作か確認できませんでした。", page);
        Assert.Contains("電話で確認\n要件2</textarea>", page);
        Assert.Contains("<option value=\"ineligible\" selected", page);
        Assert.DoesNotContain("実行する", page);
        Assert.Equal("eligible", (string?)(await intake.GetAsync("/api/applications/13"))["status"]);

        using var confirmation = await SendAsync(browser, page, Decision);
        Assert.Contains("実行する", await TextAsync(confirmation));
    }

    [Fact]
    public async Task Whoever_is_no_longer_signed_in_gets_back_what_they_have_written()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await TokyoAsync(intake);
        var page = await browser.GetStringAsync(Decide, Cancel);
        using var signedOut = await browser.PostAsync("/sign-out", null, Cancel);

        using var refused = await SendAsync(browser, page, [.. Decision, ("confirmed", "yes")]);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("電話で確認\n要件2</textarea>", (await TextAsync(refused)).ReplaceLineEndings("\n"));
        Assert.Equal("eligible", (string?)(await intake.GetAsync("/api/applications/13"))["status"]);
    }

    [Fact]
    public async Task Keys_are_made_with_the_first_form_and_two_instances_that_make_the_first_one_at_once_make_one()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var blobs = intake.Services.GetRequiredService<BlobServiceClient>();
        var container = blobs.GetBlobContainerClient(StorageNames.Keys);
        Assert.Empty(container.GetBlobs(cancellationToken: Cancel));
        KeyRing one = new(blobs),
            other = new(blobs);
        Assert.Empty(one.GetAllElements().Concat(other.GetAllElements()));

        one.StoreElement(new("key", "1"), "key-1");
        other.StoreElement(new("key", "2"), "key-2");
        Assert.Equal(["1"], other.GetAllElements().Select(key => key.Value));
        other.StoreElement(new("key", "3"), "key-3");

        Assert.Equal(["1", "3"], one.GetAllElements().Select(key => key.Value).Order());
    }

    [Theory]
    [InlineData("status", "excellent", "「判定」に、一覧にない値が指定されました。")]
    [InlineData("status", "withdrawn", "「判定」に、一覧にない値が指定されました。")]
    [InlineData("status", "eligible,ineligible", "「判定」に、一覧にない値が指定されました。")]
    [InlineData("note", "", "「理由」が空欄です。")]
    [InlineData("note", "長", "「理由」が長すぎます。1,000文字以内で入力してください。")]
    [InlineData("by", "名", "「操作する方の氏名」が長すぎます。100文字以内で入力してください。")]
    public async Task What_was_not_offered_or_is_too_long_is_told_before_anything_is_confirmed_and_the_rest_is_kept(
        string field,
        string value,
        string reason
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await TokyoAsync(intake);
        if (value is ['長' or '名'])
            value = new string(value[0], 1_001);
        var fields = Decision.Select(one => one.Name == field ? (one.Name, value) : one).ToArray();

        using var refused = await SendAsync(browser, await browser.GetStringAsync(Decide, Cancel), fields);

        var page = await TextAsync(refused);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(reason, page);
        Assert.DoesNotContain("実行する", page);
        foreach (var (name, kept) in Decision.Where(one => one.Name != field))
            Assert.Contains(name == "status" ? $"<option value=\"{kept}\" selected" : kept, page);
    }

    [Fact]
    public async Task Every_form_of_the_desk_refuses_a_choice_that_it_does_not_offer_and_keeps_the_reason()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await TokyoAsync(intake);
        var id = (string)(await intake.ReadAsync(Mails.With("新製品のご案内")))["id"]!;
        foreach (
            var (path, field) in new[]
            {
                ($"/submissions/{id}/acts/assign", "prefecture"),
                ($"/submissions/{id}/acts/file", "prefecture"),
                ($"/submissions/{id}/acts/sender", "scope"),
                ($"/submissions/{id}/acts/choose", "choice"),
                ("/applications/13/acts/decide", "status"),
                ("/applications/13/acts/overrule-1", "outcome"),
            }
        )
        {
            using var refused = await SendAsync(
                browser,
                await browser.GetStringAsync(path, Cancel),
                [
                    (field, "99"),
                    ("note", "電話で確認した"),
                    ("by", "事務局 花子"),
                    ("receivedAt", "2026-03-20T09:00"),
                    ("where", "窓口"),
                    ("confirmed", "yes"),
                ],
                path
            );
            var page = await TextAsync(refused);
            Assert.True(refused.StatusCode == HttpStatusCode.BadRequest, path);
            Assert.Contains("一覧にない値が指定されました。", page);
            Assert.Contains("電話で確認した</textarea>", page);
        }

        Assert.Empty((await intake.GetAsync("/api/audit"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData(200, 10, false, 400, "入力の形式が正しくありません")]
    [InlineData(1, 40_000, false, 413, "入力が長すぎます")]
    [InlineData(1, 40_000, true, 413, "入力が長すぎます")]
    public async Task Too_many_fields_and_too_long_ones_are_answered_on_a_page(
        int count,
        int length,
        bool chunked,
        int status,
        string title
    )
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await TokyoAsync(intake);
        var many = Enumerable.Range(0, count).Select(number => ($"field{number}", new string('a', length)));
        using var refused = await SendAsync(
            browser,
            await browser.GetStringAsync(Decide, Cancel),
            [.. Decision, .. many],
            chunked: chunked
        );

        Assert.Equal(
            ((HttpStatusCode)status, "text/html"),
            (refused.StatusCode, refused.Content.Headers.ContentType?.MediaType)
        );
        Assert.Contains($"<h1>{title}</h1>", await TextAsync(refused));
    }

    [Fact]
    public async Task A_form_is_read_also_where_a_proxy_does_not_say_how_long_it_is()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        await TokyoAsync(intake);

        using var done = await SendAsync(
            browser,
            await browser.GetStringAsync(Decide, Cancel),
            [.. Decision, ("confirmed", "yes")],
            chunked: true
        );

        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
    }

    [Theory]
    [InlineData("/applications?status=excellent")]
    [InlineData("/applications?continuation=99")]
    [InlineData("/submissions?state=lost")]
    [InlineData("/submissions?failed=maybe")]
    [InlineData("/correspondence?all=perhaps")]
    [InlineData("/letters?state=7")]
    [InlineData("/letters?continuation=..%2F")]
    [InlineData("/audit?continuation=%3D1")]
    public async Task A_list_says_what_it_does_not_offer(string path)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = await intake.SignInAsync();
        using var response = await browser.GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("一覧にない条件が指定されています。", await TextAsync(response));
    }

    private static async Task TokyoAsync(RunningIntake intake)
    {
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
    }

    private static HttpClient Browser(RunningIntake intake, string? host)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = intake.Http.BaseAddress,
        };
        browser.DefaultRequestHeaders.Host = host;
        return browser;
    }

    private static HttpClient Officer(
        RunningIntake intake,
        string group = "group-officers",
        string user = "taro@example.jp"
    )
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = intake.Http.BaseAddress,
        };
        client.DefaultRequestHeaders.Add("X-MS-CLIENT-PRINCIPAL", AppServiceTests.Principal(group, user));
        return client;
    }

    // A field that is given twice stands there as the test gives it.
    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient browser,
        string page,
        (string Name, string Value)[] fields,
        string path = Decide,
        bool chunked = false
    )
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        all.AddRange(
            Hidden()
                .Matches(page)
                .Select(match =>
                    KeyValuePair.Create(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value))
                )
                .Where(field => all.All(one => one.Key != field.Key))
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(all),
            Headers = { TransferEncodingChunked = chunked },
        };
        return await browser.SendAsync(request, Cancel);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response) =>
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));

    [GeneratedRegex("name=\"(token|version|at)\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();
}
