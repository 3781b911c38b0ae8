using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using SeisFunctions.Tests.Testing;
using static Microsoft.Playwright.Assertions;

namespace SeisFunctions.Tests.Desk;

/// <summary>
/// A link of the workbook, clicked in Excel: Office looks at it first, without the browser's session, and then hands it
/// to the browser.
/// </summary>
public sealed partial class OpenLinkTests(AzuriteServer azurite, Chromium chromium)
{
    private const string Office = "Mozilla/4.0 (compatible; ms-office; MSOffice 16)";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_of_the_workbook_ends_at_the_application_after_signing_in_by_a_link()
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        var link = await LinkAsync(intake);
        await OfficeStaysAtAsync(link);

        var page = await chromium.NewPageAsync(baseUrl: intake.Http.BaseAddress!.ToString());
        await page.GotoAsync(link.ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "サインインしてください" })).ToBeVisibleAsync();
        await page.GotoAsync(intake.NewDeskLink());
        Assert.Equal("/applications/13", new Uri(page.Url).AbsolutePath);
        await Expect(page.Locator("h1")).ToContainTextAsync("東京都");

        // Who is signed in goes there at once; where they wanted to go before is forgotten.
        await page.GotoAsync(link.ToString());
        await Expect(page.Locator("h1")).ToContainTextAsync("東京都");
        await page.GotoAsync(intake.NewDeskLink());
        Assert.Equal("/", new Uri(page.Url).AbsolutePath);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Behind_App_Service_the_browser_begins_the_sign_in_itself_and_comes_back_to_the_application()
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?>
            {
                ["Desk__SignIn"] = "appService",
                ["Desk__Officers"] = "group-officers",
                ["WEBSITE_AUTH_ENABLED"] = "True",
            }
        );
        var link = await LinkAsync(intake);
        await OfficeStaysAtAsync(link);

        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var next = new Uri(link, Refresh().Match(await browser.GetStringAsync(link, Cancel)).Groups[1].Value);
        using var response = await browser.GetAsync(next, Cancel);
        Assert.Equal(
            "/.auth/login/aad?post_login_redirect_uri=%2Fapplications%2F13",
            response.Headers.Location?.ToString()
        );
    }

    [Fact]
    public async Task A_session_opens_no_other_host_although_hosts_share_their_keys()
    {
        var account = azurite.NewAccount();
        await using var one = await RunningIntake.StartAsync(azurite, account: account);
        await using var other = await RunningIntake.StartAsync(azurite, account: account);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var signedIn = await browser.GetAsync(new Uri(one.Http.BaseAddress!, one.NewDeskLink()), Cancel);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        var (port, otherPort) = (one.Http.BaseAddress!.Port, other.Http.BaseAddress!.Port);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(one, cookie));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await StatusAsync(other, cookie.Replace($"{port}=", $"{otherPort}=", StringComparison.Ordinal))
        );

        async Task<HttpStatusCode> StatusAsync(RunningIntake intake, string value)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, intake.Http.BaseAddress)
            {
                Headers = { { "Cookie", value } },
            };
            using var response = await browser.SendAsync(request, Cancel);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("99")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("13%22%3E%3Cscript%3E")]
    public async Task Such_a_page_leads_to_applications_alone(string code)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var response = await intake.Anonymous.GetAsync($"/open/applications/{code}", Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    public async Task A_cookie_that_somebody_has_planted_leads_nowhere_else(string path)
    {
        await using var intake = await RunningIntake.StartAsync(azurite);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = intake.Http.BaseAddress,
        };
        browser.DefaultRequestHeaders.Add(
            "Cookie",
            $"seis-desk-way-{intake.Http.BaseAddress!.Port}={Uri.EscapeDataString(path)}"
        );
        using var response = await browser.GetAsync(intake.NewDeskLink(), Cancel);

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (response.StatusCode, response.Headers.Location?.ToString()));
    }

    private static async Task<Uri> LinkAsync(RunningIntake intake)
    {
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        using var document = SpreadsheetDocument.Open(
            new MemoryStream(await intake.Http.GetByteArrayAsync("/api/applications.xlsx", Cancel)),
            false
        );
        return document.WorkbookPart!.WorksheetParts.SelectMany(part => part.HyperlinkRelationships).Single().Uri;
    }

    // Where Office is led to another address, it opens that one in the browser.
    private static async Task OfficeStaysAtAsync(Uri link)
    {
        using var office = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        office.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", Office);
        foreach (var method in new[] { HttpMethod.Head, HttpMethod.Get })
        {
            using var request = new HttpRequestMessage(method, link);
            using var response = await office.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("東京都", await response.Content.ReadAsStringAsync(Cancel));
        }
    }

    [GeneratedRegex("http-equiv=\"refresh\" content=\"0; url=([^\"]+)\"")]
    private static partial Regex Refresh();
}
