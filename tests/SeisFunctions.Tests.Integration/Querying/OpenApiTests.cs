using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SeisFunctions.Api.OpenApi;
using SeisFunctions.Tests.Desk;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Querying;

/// <summary>The API's own description is true.</summary>
[Collection(DeskCollection.Name)]
public sealed partial class OpenApiTests(DeskIntake desk)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_function_of_the_API_is_described_with_its_method_and_key_and_nothing_else_is()
    {
        var document = await DocumentAsync();
        var described = document["paths"]!
            .AsObject()
            .SelectMany(path =>
                path.Value!.AsObject()
                    .Select(method => $"{method.Key} {path.Key} {method.Value!["security"]!.AsArray().Count > 0}")
            );
        var there = OpenApiDocument
            .Triggers(typeof(OpenApiDocument).Assembly)
            .SelectMany(one =>
                one.Trigger.Methods!.Where(method => method != "head")
                    .Select(method =>
                        $"{method} /{Constraint().Replace(one.Trigger.Route!, "")} {one.Trigger.AuthLevel != Microsoft.Azure.Functions.Worker.AuthorizationLevel.Anonymous}"
                    )
            );

        Assert.Equal(there.Order(), described.Order());
        Assert.Equal("3.1.0", (string?)document["openapi"]);
    }

    [Theory]
    [InlineData("/api/summary", "CallSummaryView")]
    [InlineData("/api/applications", "ApplicationViewPage")]
    [InlineData("/api/applications/02", "ApplicationDetail")]
    [InlineData("/api/submissions", "SubmissionViewPage")]
    [InlineData("/api/audit", "AuditEntryPage")]
    public async Task Answers_have_exactly_the_members_that_the_schema_names(string path, string schema)
    {
        var properties = (await DocumentAsync())["components"]!["schemas"]![schema]!["properties"]!
            .AsObject()
            .Select(one => one.Key);

        Assert.Equal(properties.Order(), (await desk.Intake.GetAsync(path)).AsObject().Select(one => one.Key).Order());
    }

    [Fact]
    public async Task Query_parameters_that_are_described_are_read_and_refused_where_they_mean_nothing()
    {
        foreach (var (path, item) in (await DocumentAsync())["paths"]!.AsObject())
        {
            foreach (
                var name in (item!["get"]?["parameters"]?.AsArray() ?? [])
                    .Where(one => (string?)one!["in"] == "query")
                    .Select(one => (string)one!["name"]!)
            )
            {
                using var response = await desk.Intake.Http.GetAsync($"{path}?{name}=%21", Cancel);
                var problem = await RunningIntake.JsonAsync(response);
                Assert.Equal(
                    (HttpStatusCode.BadRequest, "request.badParameter"),
                    (response.StatusCode, (string?)problem["code"])
                );
                Assert.Contains(name, (string?)problem["title"]);
            }
        }
    }

    [Theory]
    [InlineData("/api/applications/02")]
    [InlineData("/api/submissions/{0}")]
    [InlineData("/api/submissions/{0}/mail")]
    [InlineData("/api/submissions/{0}/attachments/0")]
    public async Task Who_has_a_resource_already_is_told_that_it_is_the_same(string path)
    {
        path = string.Format(System.Globalization.CultureInfo.InvariantCulture, path, desk.Aomori[0]);
        using var first = await desk.Intake.Http.GetAsync(path, Cancel);
        using var request = new HttpRequestMessage(HttpMethod.Get, path)
        {
            Headers = { IfNoneMatch = { first.Headers.ETag! } },
        };
        using var again = await desk.Intake.Http.SendAsync(request, Cancel);
        using var other = new HttpRequestMessage(HttpMethod.Get, path)
        {
            Headers = { IfNoneMatch = { new("\"other\"") } },
        };
        using var fresh = await desk.Intake.Http.SendAsync(other, Cancel);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal(HttpStatusCode.OK, fresh.StatusCode);
    }

    private async Task<JsonNode> DocumentAsync()
    {
        using var response = await desk.Intake.Anonymous.GetAsync("/api/openapi.json", Cancel);
        return await RunningIntake.JsonAsync(response);
    }

    [GeneratedRegex("(?<={\\w+):[^}]*(?=})")]
    private static partial Regex Constraint();
}
