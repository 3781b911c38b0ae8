using Microsoft.Azure.Functions.Worker.Middleware;
using SeisFunctions.Receiving;
using SeisFunctions.Web;

namespace SeisFunctions.Hosting;

/// <summary>
/// Shows functions the request as the client sent it: with the scheme that it reached our outermost proxy by (cookies
/// and links depend on it), and HEAD as the GET that it asks about; the server leaves the body out. What the server
/// refuses of it is answered with its status, not as a failed function. No cache keeps an answer that does not say
/// itself for how long: nearly all of them are about people.
/// </summary>
internal sealed class ClientRequest(IOptions<UploadOptions> options) : IFunctionsWorkerMiddleware
{
    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next) =>
        context.GetHttpContext() is { } http ? InvokeAsync(http, context, next) : next(context);

    private async Task InvokeAsync(HttpContext http, FunctionContext context, FunctionExecutionDelegate next)
    {
        http.Response.OnStarting(KeepOutOfCaches, http.Response);
        http.Request.Scheme = SchemeOf(http.Request, options.Value.TrustedProxies);
        if (HttpMethods.IsHead(http.Request.Method))
        {
            LookAhead.MarkHead(http.Request);
            http.Request.Method = HttpMethods.Get;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = e.StatusCode;
            await http
                .RequestServices.GetRequiredService<IProblemDetailsService>()
                .TryWriteAsync(new() { HttpContext = http });
        }
    }

    private static Task KeepOutOfCaches(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }

    // Counted from the right, like addresses; a proxy that leaves the field as it was makes the list shorter.
    private static string SchemeOf(HttpRequest request, int trustedProxies)
    {
        var seen = string.Join(',', request.Headers["X-Forwarded-Proto"].AsEnumerable())
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
            trustedProxies > 0
            && seen.Length > 0
            && seen[^Math.Min(trustedProxies, seen.Length)].ToLowerInvariant() is "https"
            ? Uri.UriSchemeHttps
            : request.Scheme;
    }
}
