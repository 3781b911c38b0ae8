using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.Hosting;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Infra;

/// <summary>Which pages App Service Authentication lets strangers see, against what the pages themselves do.</summary>
public sealed partial class SignInTests(CompiledInfra infra, AzuriteServer azurite) : IClassFixture<CompiledInfra>
{
    private static readonly List<string> Routes =
    [
        .. from type in typeof(CallOptions).Assembly.GetTypes()
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<HttpTriggerAttribute>()
        where trigger?.Methods?.Contains("get") == true
        select "/" + trigger.Route,
    ];

    [Fact]
    public async Task Strangers_get_to_the_pages_for_applicants_and_to_nothing_of_the_secretariat()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Desk__SignIn"] = "appService",
            ["Desk__Officers"] = "officers",
            ["WEBSITE_AUTH_ENABLED"] = "True",
        };
        await using var intake = await RunningIntake.StartAsync(azurite, settings: settings);
        using var stranger = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = intake.Http.BaseAddress,
        };
        var open = new List<string>();
        foreach (var route in Routes.Where(route => !route.StartsWith("/api/", StringComparison.Ordinal)))
        {
            using var response = await stranger.GetAsync(Filled(route, "1"), TestContext.Current.CancellationToken);
            // The link to sign in by belongs to one machine; here it asks for a sign-in too.
            if (response.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.Unauthorized))
                open.Add(Excluding(route));
        }

        Assert.Contains("/apply", open);
        Assert.Contains("/confirm/*", open);
        Assert.Equal(
            open.Concat(["/api/*", "/admin/*"]).Order(StringComparer.Ordinal),
            Excluded().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Whoever_is_no_applicant_signs_in()
    {
        var validation = Validation();

        Assert.True((bool)validation["requireAuthentication"]!);
        Assert.Equal("RedirectToLoginPage", (string?)validation["unauthenticatedClientAction"]);
    }

    private IEnumerable<string> Excluded() => Validation()["excludedPaths"]!.AsArray().Select(path => (string)path!);

    private JsonNode Validation() =>
        infra.Resources.Single(resource =>
            (string?)resource["type"] == "Microsoft.Web/sites/config"
            && ((string)resource["name"]!).Contains("authsettingsV2", StringComparison.Ordinal)
        )["properties"]!["globalValidation"]!;

    // App Service takes one asterisk, at the end, for everything below.
    private static string Excluding(string route)
    {
        var path = Filled(route, "*");
        return path.IndexOf('*', StringComparison.Ordinal) is >= 0 and var first ? path[..(first + 1)] : path;
    }

    // The parameter of the start page takes nothing.
    private static string Filled(string route, string value) =>
        Placeholder()
            .Replace(route, match => match.Value.Contains("maxlength(0)", StringComparison.Ordinal) ? "" : value);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();
}
