using Azure;
using Microsoft.Azure.Functions.Worker.Middleware;
using SeisFunctions.Desk;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;
using SeisFunctions.Web;

namespace SeisFunctions.Hosting;

/// <summary>
/// Answers every request that storage kept from being served, in either host: 503 with <c>Retry-After</c>, or 404 for a
/// file that is lost; a page for a browser, problem details for a program. Nothing is half-recorded by then: whatever
/// was written is completed by the same request sent again.
/// </summary>
internal sealed class StorageOutages(ILogger<StorageOutages> log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (StorageFault.IsOutage(e) && WaitingFor(context) is { } http)
        {
            log.StorageUnavailable(context.FunctionDefinition.Name, StorageFault.Name(e));
            http.Response.Clear();
            await Answer(http.Request).ExecuteAsync(http);
        }
        catch (Exception e) when (IsLost(e) && WaitingFor(context) is { } http)
        {
            http.Response.Clear();
            await AnswerLost(http.Request).ExecuteAsync(http);
        }
    }

    // A blob that a row names is written before the row: where there is none, it was there once.
    private static bool IsLost(Exception e) =>
        e is LostFileException or RequestFailedException { Status: 404, ErrorCode: "BlobNotFound" };

    // Null where nobody waits for an answer (any more), or has half of one.
    private static HttpContext? WaitingFor(FunctionContext context) =>
        context.GetHttpContext() is { Response.HasStarted: false } http
        && !http.RequestAborted.IsCancellationRequested
        && !context.CancellationToken.IsCancellationRequested
            ? http
            : null;

    private static IResult Answer(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/api"))
            return Problems.StorageDown(request);
        SecurityHeaders.Apply(request);
        var (title, detail) = Problems.OfStorageDown(request);
        return DeskDoor.Message(StatusCodes.Status503ServiceUnavailable, title, detail);
    }

    private static IResult AnswerLost(HttpRequest request)
    {
        if (request.Path.StartsWithSegments("/api"))
            return Problems.LostFile();
        SecurityHeaders.Apply(request);
        return DeskDoor.Message(
            StatusCodes.Status404NotFound,
            Problems.LostFileTitle.TrimEnd('。'),
            Problems.LostFileDetail
        );
    }
}
