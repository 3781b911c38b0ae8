using System.Net;

namespace SeisFunctions.Tests.Desk;

/// <summary>Who gets into the desk.</summary>
[Collection(DeskCollection.Name)]
public sealed class SignInTests(DeskIntake desk)
{
    [Fact]
    public async Task A_link_works_once_and_its_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = desk.Intake.Http.BaseAddress,
        };
        var link = desk.Intake.NewDeskLink();
        using var first = await browser.GetAsync(link, TestContext.Current.CancellationToken);
        using var again = await desk.Intake.Anonymous.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.SeeOther, first.StatusCode);
        Assert.Equal("/", first.Headers.Location?.ToString());
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie")).ToLowerInvariant();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        Assert.Contains(
            "リンクは一度だけ使えます",
            await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Whoever_only_looks_ahead_does_not_use_a_link_up_and_who_is_in_may_load_it_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = desk.Intake.Http.BaseAddress,
        };
        var link = desk.Intake.NewDeskLink();
        (string Header, string Value)[] ahead =
        [
            ("Sec-Purpose", "prefetch;prerender"),
            ("X-Moz", "prefetch"),
            ("X-Purpose", "preview"),
            ("Sec-Fetch-Dest", "image"),
        ];
        foreach (var (header, value) in ahead)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { { header, value } } };
            Assert.Equal(HttpStatusCode.NoContent, (await desk.Intake.Anonymous.SendAsync(request, cancel)).StatusCode);
        }

        using var head = new HttpRequestMessage(HttpMethod.Head, link);
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Intake.Anonymous.SendAsync(head, cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync(link, cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.GetAsync(link, cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Intake.Anonymous.GetAsync(link, cancel)).StatusCode);
    }

    [Fact]
    public async Task Who_signs_out_is_asked_to_sign_in_again_and_a_copy_of_the_cookie_opens_nothing()
    {
        var cancel = TestContext.Current.CancellationToken;
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = desk.Intake.Http.BaseAddress,
        };
        using var opened = await browser.GetAsync(desk.Intake.NewDeskLink(), cancel);
        var copy = opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await WithAsync(copy));

        using var answer = await browser.PostAsync("/sign-out", null, cancel);

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/", cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await WithAsync(copy));

        async Task<HttpStatusCode> WithAsync(string cookie)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", cookie } } };
            using var response = await desk.Intake.Anonymous.SendAsync(request, cancel);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("?token=a&token=b")]
    public async Task A_link_that_nobody_printed_opens_nothing(string query)
    {
        using var response = await desk.Intake.Anonymous.GetAsync(
            $"/sign-in{query}",
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_cookie_that_somebody_made_up_opens_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", $"seis-desk-{desk.Intake.Http.BaseAddress!.Port}=Officer");
        using var response = await desk.Intake.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_header_of_App_Service_means_nothing_where_App_Service_does_not_stand_in_front()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("X-MS-CLIENT-PRINCIPAL", AppServiceTests.Principal("group-officers"));
        using var response = await desk.Intake.Anonymous.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
