using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Invocation;
using SeisFunctions.EmbeddedHost.Settings;
using SeisFunctions.EmbeddedHost.Timers;

namespace SeisFunctions.EmbeddedHost.Http;

/// <summary>The host's routes: those of the HTTP functions, and <c>/admin</c>.</summary>
internal static class HttpEndpoints
{
    public static void Map(WebApplication app, IEnumerable<FunctionInvoker> functions)
    {
        var services = app.Services;
        foreach (var function in functions)
        {
            if (function.Function.Trigger is not HttpTrigger trigger)
                continue;
            var endpoint = new HttpFunctionEndpoint(
                function,
                services.GetRequiredService<HostKeys>(),
                services.GetRequiredService<HostSettings>(),
                services.GetRequiredService<Shutdown>()
            );
            var mapped =
                trigger.Methods.Count == 0
                    ? app.Map(trigger.Pattern, endpoint.AnswerAsync)
                    : app.MapMethods(trigger.Pattern, trigger.Methods, endpoint.AnswerAsync);
            mapped.WithDisplayName(function.Name);
        }

        app.MapPost("/admin/functions/{name}", RunTimer);
    }

    /// <summary>Runs a timer function now, as the Functions host does.</summary>
    private static IResult RunTimer(
        string name,
        HttpRequest request,
        [FromServices] HostKeys keys,
        [FromServices] TimerListeners timers
    ) =>
        !keys.Allow(AuthorizationLevel.Admin, request) ? Results.StatusCode(StatusCodes.Status401Unauthorized)
        : timers.TryRunNow(name) ? Results.StatusCode(StatusCodes.Status202Accepted)
        : Results.StatusCode(StatusCodes.Status404NotFound);
}
