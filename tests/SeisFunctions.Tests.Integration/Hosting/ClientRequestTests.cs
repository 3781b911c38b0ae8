using SeisFunctions.Tests.Testing;
using SeisFunctions.Tests.Worker;

namespace SeisFunctions.Tests.Hosting;

/// <summary>
/// What the embedded host and the Functions host make of a request must not change what functions see of it.
/// </summary>
public sealed class ClientRequestTests(AzuriteServer azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1", "https", true)]
    [InlineData("1", "http, https", true)]
    [InlineData("2", "https, http", true)]
    [InlineData("1", "https, http", false)]
    [InlineData("1", "", false)]
    [InlineData("0", "https", false)]
    public async Task Cookies_are_secure_and_links_lead_to_https_where_a_trusted_proxy_says_so(
        string proxies,
        string forwarded,
        bool secure
    )
    {
        await using var intake = await RunningIntake.StartAsync(
            azurite,
            settings: new Dictionary<string, string?> { ["Upload__TrustedProxies"] = proxies }
        );
        await intake.ReadAsync(Mails.Complete("東京都"));
        await intake.ApplicationAsync("13");
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = intake.Http.BaseAddress,
            DefaultRequestHeaders = { { "X-Forwarded-Proto", forwarded } },
        };
        intake.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwarded);

        using var signedIn = await browser.GetAsync(intake.NewDeskLink(), Cancel);
        using var workbook = new System.IO.Compression.ZipArchive(
            await intake.Http.GetStreamAsync("/api/applications.xlsx", Cancel)
        );
        using var links = new StreamReader(workbook.GetEntry("xl/worksheets/_rels/sheet1.xml.rels")!.Open());

        Assert.Equal(
            secure,
            Assert
                .Single(signedIn.Headers.GetValues("Set-Cookie"))
                .Contains("secure", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(
            $"{(secure ? "https" : "http")}://{intake.Http.BaseAddress!.Authority}/open/applications/13",
            await links.ReadToEndAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_was_put_aside_is_taken_whatever_it_is_and_nothing_stays_in_a_poison_queue()
    {
        var account = azurite.NewAccount();
        await using var intake = await RunningIntake.StartAsync(azurite, account: account);
        foreach (var name in new[] { "submissions-poison", "outgoing-mail-poison" })
        {
            var queue = new Azure.Storage.Queues.QueueClient(account, name);
            foreach (var body in PlayedCall.Poison)
                await queue.SendMessageAsync(body, Cancel);

            await Eventually.TrueAsync(
                async () => (await queue.GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount == 0,
                $"something stays in {name}"
            );
        }
    }
}
