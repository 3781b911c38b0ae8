using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Invocation;
using SeisFunctions.EmbeddedHost.Settings;

namespace SeisFunctions.EmbeddedHost.Http;

/// <summary>
/// Answers the requests of one HTTP function. An error leaves a bare status; the status code pages put the problem
/// details in.
/// </summary>
internal sealed class HttpFunctionEndpoint(
    FunctionInvoker invoker,
    HostKeys keys,
    HostSettings settings,
    Shutdown shutdown
)
{
    private readonly HttpTrigger _trigger = (HttpTrigger)invoker.Function.Trigger;

    public async Task AnswerAsync(HttpContext http)
    {
        if (!keys.Allow(_trigger.Level, http.Request))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (http.Request.ContentLength > settings.MaxRequestBodyBytes)
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        else
            await InvokeAsync(http);
    }

    private async Task InvokeAsync(HttpContext http)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, shutdown.CancelRunning);
        try
        {
            await invoker.InvokeAsync(
                http,
                http.Request.RouteValues,
                http.RequestServices,
                result => ExecuteAsync(result, http),
                ending.Token
            );
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            Fail(http, StatusCodes.Status503ServiceUnavailable);
        }
        catch (BadHttpRequestException e)
        {
            Fail(http, e.StatusCode);
        }
        catch (Exception) // logged by the invoker; the client learns nothing of it
        {
            Fail(http, StatusCodes.Status500InternalServerError);
        }
    }

    private static Task ExecuteAsync(object? result, HttpContext http) =>
        result switch
        {
            null => Task.CompletedTask, // the function wrote the response itself, or there is nothing to say
            IResult plain => plain.ExecuteAsync(http),
            IActionResult action => action.ExecuteResultAsync(
                new(http, new RouteData(http.Request.RouteValues), new ActionDescriptor())
            ),
            string text => Results.Text(text).ExecuteAsync(http),
            _ => throw new InvalidOperationException(
                "An HTTP function returns IResult, IActionResult, string or nothing."
            ),
        };

    private static void Fail(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort(); // half an answer must not look like a whole one
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = status;
    }
}
