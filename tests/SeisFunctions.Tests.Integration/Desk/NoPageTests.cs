using System.Net;

namespace SeisFunctions.Tests.Desk;

/// <summary>What is not there, or cannot be served: a page for a person, problem details for a program.</summary>
[Collection(DeskCollection.Name)]
public sealed class NoPageTests(DeskIntake desk)
{
    private const string Browsers = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/nowhere", Browsers, 404, "text/html", "<h1>ページが見つかりません</h1>")]
    [InlineData("/nowhere", "*/*", 404, "application/problem+json", "この場所には何もありません。")]
    [InlineData("/nowhere", null, 404, "application/problem+json", "request.notFound")]
    [InlineData("/api/nowhere", Browsers, 404, "application/problem+json", "request.notFound")]
    [InlineData("/api/applications", Browsers, 401, "application/problem+json", "request.unauthorized")]
    [InlineData("/assets/nothing.css", Browsers, 404, "text/html", "<h1>ファイルが見つかりません</h1>")]
    [InlineData("/applications/27/archive", Browsers, 404, "text/html", "<h1>申請が見つかりません</h1>")]
    [InlineData("/applications/27/archive", "application/json", 404, "application/problem+json", "request.notFound")]
    public async Task What_is_not_there_is_a_page_in_a_browser_and_problem_details_for_a_program(
        string path,
        string? accept,
        int status,
        string type,
        string text
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await (
            path.StartsWith("/api", StringComparison.Ordinal) ? desk.Intake.Anonymous : desk.Browser
        ).SendAsync(request, Cancel);

        Assert.Equal(
            ((HttpStatusCode)status, type),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
        );
        Assert.Contains(text, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel)));
        if (type == "text/html")
            Assert.StartsWith(
                "default-src 'none';",
                Assert.Single(response.Headers.GetValues("Content-Security-Policy"))
            );
    }
}
