using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EmbeddedHost;

public sealed class HttpTests(AzuriteServer azurite) : IAsyncLifetime
{
    private const int Limit = 100_000;
    private RunningHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _host = await RunningHost.StartAsync(
            azurite.NewAccount(),
            [typeof(HttpFunctions)],
            settings => settings["EmbeddedHost__MaxRequestBodyBytes"] = $"{Limit}",
            builder =>
            {
                builder.Services.AddRazorComponents();
                builder.Services.Configure<ProblemDetailsOptions>(problems =>
                    problems.CustomizeProblemDetails = context =>
                    {
                        context.ProblemDetails.Title = "エラーです。";
                        context.ProblemDetails.Extensions["code"] = $"http.{context.ProblemDetails.Status}";
                    }
                );
            }
        );

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_function_without_a_route_is_found_under_its_name_and_the_prefix() =>
        Assert.Equal("こんにちは 太郎", await _host.Client.GetStringAsync("/api/Hello?name=太郎", Cancel));

    [Fact]
    public async Task Route_values_reach_the_parameters_of_the_same_name()
    {
        var key = Guid.NewGuid();

        using var answer = await _host.Client.GetAsync($"/api/items/7/{key}/東京", Cancel);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        Assert.Equal(
            (7, key, "東京", "7"),
            (
                body.GetProperty("id").GetInt32(),
                body.GetProperty("key").GetGuid(),
                body.GetProperty("name").GetString(),
                body.GetProperty("bound").GetString()
            )
        );
    }

    [Fact]
    public async Task An_optional_route_value_left_out_is_null()
    {
        var body = await _host.Client.GetFromJsonAsync<JsonElement>($"/api/items/7/{Guid.NewGuid()}", Cancel);

        Assert.Equal(JsonValueKind.Null, body.GetProperty("name").ValueKind);
    }

    [Fact]
    public async Task An_action_result_is_executed_with_status_and_body()
    {
        using var answer = await _host.Client.PostAsync("/api/action", new StringContent("本文"), Cancel);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(
            "本文",
            (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("read").GetString()
        );
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("PUT")]
    public async Task A_function_without_methods_takes_any_and_may_answer_with_nothing(string method)
    {
        using var answer = await _host.Client.SendAsync(new(new(method), "/api/nothing"), Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(method, Assert.Single(answer.Headers.GetValues("x-seen")));
    }

    [Theory]
    [InlineData("GET", "/api/unknown", 404)]
    [InlineData("GET", "/api/items/seven/5f2b3f4e-54a1-4f57-9f4c-5a8b3a1d2c11", 404)] // the route constraint
    [InlineData("GET", "/api/items/7/no-guid", 400)]
    [InlineData("POST", "/api/Hello", 404)]
    [InlineData("GET", "/api/empty404", 404)]
    [InlineData("GET", "/api/fails", 500)]
    [InlineData("GET", "/api/fails-late", 500)]
    [InlineData("GET", "/api/guarded", 401)]
    public async Task Errors_are_problem_details_in_the_apps_words_and_tell_nothing_of_the_inside(
        string method,
        string path,
        int status
    )
    {
        using var answer = await _host.Client.SendAsync(new(new(method), path), Cancel);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        Assert.Equal("エラーです。", problem.GetProperty("title").GetString());
        Assert.Equal($"http.{status}", problem.GetProperty("code").GetString());
        Assert.DoesNotContain("県庁太郎", problem.ToString());
        Assert.DoesNotContain("Exception", text);
    }

    [Theory]
    [InlineData("/api/fails", "Fails")]
    [InlineData("/api/fails-late", "FailsWhileAnswering")]
    public async Task A_failure_is_logged_with_function_and_place_but_without_its_message(string path, string function)
    {
        using var answer = await _host.Client.GetAsync(path, Cancel);

        Assert.Contains($"Error {function} failed", _host.Log.Text);
        Assert.Contains(nameof(HttpFunctions), _host.Log.Text);
        Assert.DoesNotContain("県庁太郎", _host.Log.Text);
        Assert.DoesNotContain("example.lg.jp", _host.Log.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_over_the_limit_is_413_whether_its_length_was_announced_or_not(bool announced)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/action")
        {
            Content = new ByteArrayContent(new byte[Limit + 1]),
        };
        request.Headers.TransferEncodingChunked = !announced;

        using var answer = await _host.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(
            "http.413",
            (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString()
        );
    }

    [Fact]
    public async Task A_body_at_the_limit_is_taken()
    {
        using var answer = await _host.Client.PostAsync("/api/action", new ByteArrayContent(new byte[Limit]), Cancel);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task A_Razor_component_is_rendered_as_a_page()
    {
        using var answer = await _host.Client.GetAsync("/api/page", Cancel);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("<p>東京都</p>", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task A_client_that_hangs_up_cancels_the_function()
    {
        using var hangUp = new CancellationTokenSource();
        var request = _host.Client.GetAsync("/api/waits", hangUp.Token);
        await Eventually.TrueAsync(() => _host.Journal.Count("waiting") == 1, "the function should run");

        await hangUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await Eventually.TrueAsync(() => _host.Journal.Count("cancelled") == 1, "the function should be cancelled");
    }

    [Fact]
    public async Task A_request_under_a_foreign_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/Hello")
        {
            Headers = { Host = "rebound.example" },
        };

        using var answer = await _host.Client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
