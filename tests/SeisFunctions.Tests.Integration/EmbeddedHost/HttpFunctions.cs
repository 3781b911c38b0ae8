using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>HTTP functions of all the kinds that the host must answer with.</summary>
public sealed class HttpFunctions(Journal journal)
{
    [Function("Hello")]
    public static string Hello([HttpTrigger(AuthorizationLevel.Anonymous, "get")] HttpRequest request) =>
        $"こんにちは {request.Query["name"]}";

    [Function("Route")]
    public static IResult Route(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "items/{id:int}/{key}/{name?}")] HttpRequest request,
        int id,
        Guid key,
        string? name,
        FunctionContext context
    ) =>
        Results.Json(
            new
            {
                id,
                key,
                name,
                path = request.Path.Value,
                bound = context.BindingContext.BindingData["id"],
            },
            statusCode: 202
        );

    [Function("Action")]
    public static async Task<IActionResult> ActionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "action")] HttpRequest request
    )
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return new ObjectResult(new { Read = await reader.ReadToEndAsync(request.HttpContext.RequestAborted) })
        {
            StatusCode = 201,
        };
    }

    [Function("Nothing")]
    public static Task NothingAsync([HttpTrigger(AuthorizationLevel.Anonymous, Route = "nothing")] HttpRequest request)
    {
        request.HttpContext.Response.Headers["x-seen"] = request.Method;
        return Task.CompletedTask;
    }

    [Function("Guarded")]
    public static string Guarded(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "guarded")] HttpRequest request
    ) => "function";

    [Function("Master")]
    public static string Master([HttpTrigger(AuthorizationLevel.Admin, "get", Route = "master")] HttpRequest request) =>
        "admin";

    [Function("Fails")]
    public static IResult Fails(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fails")] HttpRequest request
    ) => throw new InvalidOperationException("県庁太郎 taro@pref.example.lg.jp");

    [Function("FailsWhileAnswering")]
    public static IResult FailsWhileAnswering(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "fails-late")] HttpRequest request
    ) => new ThrowingResult();

    [Function("Empty404")]
    public static IResult Empty404(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "empty404")] HttpRequest request
    ) => Results.NotFound();

    [Function("Waits")]
    public async Task WaitsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "waits")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        journal.Add("waiting");
        try
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
        finally
        {
            journal.Add("cancelled");
        }
    }

    [Function("Page")]
    public static IResult Page(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request
    ) => new RazorComponentResult<Greeting>(new { Name = "東京都" });

    /// <summary>A page as the dashboard renders them.</summary>
    public sealed class Greeting : ComponentBase
    {
        [Parameter]
        public string Name { get; set; } = "";

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.AddContent(1, Name);
            builder.CloseElement();
        }
    }

    private sealed class ThrowingResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException("県庁太郎");
    }
}
