using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.Commands;
using SeisFunctions.Publishing;

namespace SeisFunctions.Tests.Desk;

/// <summary>Every route, asked by those who may not.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class SecurityTests(DeskIntake desk)
{
    /// <summary>What anybody may ask for. Whoever adds a route that is open to all must say so here.</summary>
    internal static readonly string[] Open =
    [
        "api/health",
        "api/openapi.json",
        "api/check",
        "api/faq",
        "api/submissions",
        "api/briefing",
        "sign-in",
        "sign-out",
        "assets/{name}",
        "check",
        "faq",
        "apply",
        "briefing",
        "confirm/{id}",
        "forms/{name}",
        "verify",
        "open/applications/{code}",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, AuthorizationLevel> Routes { get; } =
    [.. RoutesOf(typeof(CommandLine).Assembly)];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Nobody_gets_in_without_a_key_or_a_session_nor_with_a_wrong_one(
        string method,
        string route,
        AuthorizationLevel level
    )
    {
        if (level == AuthorizationLevel.Anonymous && Open.Contains(route))
            return;
        foreach (
            var (header, value) in new[]
            {
                ("X-Nothing", "x"),
                ("x-functions-key", "wrong"),
                ("x-functions-key", new string('a', 43)),
                ("Cookie", "seis-desk-1=x"),
            }
        )
        {
            using var request = new HttpRequestMessage(new(method), PathOf(route)) { Headers = { { header, value } } };
            using var response = await desk.Intake.Anonymous.SendAsync(request, Cancel);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Every_page_carries_the_headers_that_bind_the_browser(
        string method,
        string route,
        AuthorizationLevel level
    )
    {
        if (level != AuthorizationLevel.Anonymous || route.StartsWith("api/", StringComparison.Ordinal))
            return;
        using var request = new HttpRequestMessage(new(method), PathOf(route));
        // The others go on with this session.
        using var response = await (route == "sign-out" ? desk.Intake.Anonymous : desk.Browser).SendAsync(
            request,
            Cancel
        );

        Assert.True(response.Headers.CacheControl?.NoStore);
        if (route == "assets/{name}")
            return; // no asset of that name: the host's own answer
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task No_cache_keeps_what_a_route_answers_to_those_who_may_ask(
        string method,
        string route,
        AuthorizationLevel level
    )
    {
        if (route == "sign-out")
            return; // the others go on with this session
        using var request = new HttpRequestMessage(new(method), PathOf(route, desk.Aomori[0]));
        using var response = await (
            level == AuthorizationLevel.Anonymous ? desk.Browser
            : level == AuthorizationLevel.Admin ? desk.Intake.Admin
            : desk.Intake.Http
        ).SendAsync(request, Cancel);

        Assert.True(
            response.Headers.CacheControl is { NoStore: true, Public: false },
            $"{(int)response.StatusCode} {response.Headers.CacheControl}"
        );
    }

    [Theory]
    [InlineData("/submissions/..%2f..%2fhost.json")]
    [InlineData("/applications/..%2f13")]
    [InlineData("/applications/13'%20or%20'1'%20eq%20'1")]
    [InlineData("/assets/..%2f..%2fhost.json")]
    [InlineData("/assets/desk.css")]
    [InlineData("/api/submissions/..%2f..%2fx/mail")]
    [InlineData("/api/applications/..%2f..%2fx/archive")]
    public async Task Ids_lead_nowhere_else(string path)
    {
        using var response = await (
            path.StartsWith("/api", StringComparison.Ordinal) ? desk.Intake.Http : desk.Browser
        ).GetAsync(path, Cancel);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/sign-in?token=x%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/search?q=x%0d%0aLocation:%20https://evil.example")]
    [InlineData("/applications?status=eligible%0d%0aX-Evil:%201&continuation=//evil.example")]
    public async Task No_parameter_becomes_a_header(string path)
    {
        using var response = await desk.Browser.GetAsync(path, Cancel);

        Assert.False(response.Headers.Contains("X-Evil"));
        Assert.Contains(response.Headers.Location?.ToString(), new[] { null, "/" });
        Assert.DoesNotContain(response.Headers.NonValidated, header =>
            header.Value.ToString().Contains("a=b", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<TheoryDataRow<string, string, AuthorizationLevel>> RoutesOf(Assembly assembly) =>
        from type in assembly.GetTypes()
        from function in type.GetMethods().Where(one => one.GetCustomAttribute<FunctionAttribute>() is not null)
        from trigger in function
            .GetParameters()
            .Select(one => one.GetCustomAttribute<HttpTriggerAttribute>())
            .OfType<HttpTriggerAttribute>()
        from method in (trigger.Methods ?? []).Where(method => method != "head")
        select new TheoryDataRow<string, string, AuthorizationLevel>(
            method.ToUpperInvariant(),
            trigger.Route ?? function.Name,
            trigger.AuthLevel
        );

    // What every complete sample has as 目指す姿.
    private const string Goal = "都道府県と市区町村が人材と知見を分け合い、課題の解決を自ら進められる体制";

    /// <summary>A path of a route, with these ids where it has any.</summary>
    internal static string PathOf(
        string route,
        string submission = "00000000000000000000000000000000",
        string? letter = null,
        string? registration = null
    ) =>
        "/"
        + Part()
            .Replace(route, match => match.Groups[1].Value switch
                {
                    "root" => "",
                    "index" => "0",
                    "id" when route.StartsWith("rounds/{id}/acts", StringComparison.Ordinal) => "results",
                    "id" => letter is not null && route.Contains("letters/", StringComparison.Ordinal)
                        ? letter
                        : registration is not null && route.Contains("registrations/", StringComparison.Ordinal)
                            ? registration
                        : submission,
                    "act" when route.StartsWith("applications/", StringComparison.Ordinal) => "decide",
                    "act" when route.StartsWith("collections/", StringComparison.Ordinal) => "waive",
                    "collection" => "memorandum1",
                    "item" => "131016",
                    "act" when route.StartsWith("letters/", StringComparison.Ordinal) => "resend",
                    "act" when route.StartsWith("publication/{code}", StringComparison.Ordinal) => "reword",
                    "key" => PublishedText.KeyOf("sheet", Goal),
                    "act" when route.StartsWith("questions/", StringComparison.Ordinal) => "write",
                    "act" when route.StartsWith("registrations/acts/", StringComparison.Ordinal) => "add",
                    "act" when route.StartsWith("registrations/", StringComparison.Ordinal) => "correct",
                    "act" when route.StartsWith("contacts/", StringComparison.Ordinal) => "take",
                    "act" when route.StartsWith("rounds/", StringComparison.Ordinal) => "prepare",
                    "kind" => "results",
                    "act" when route.StartsWith("reminders/", StringComparison.Ordinal) => "prepare",
                    "act" => route.StartsWith("call/", StringComparison.Ordinal) ? "extend" : "assign",
                    "name" when route.StartsWith("forms/", StringComparison.Ordinal) => Uri.EscapeDataString(
                        "様式1.docx"
                    ),
                    _ => "13",
                });

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Part();
}
