using Azure;
using SeisFunctions.Hosting;
using SeisFunctions.Recording;

namespace SeisFunctions.Querying;

/// <summary><c>GET /api/health</c>: whether storage answers.</summary>
public sealed class GetHealth(CallRegister calls)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>200 <c>{status:"ok"}</c>, or 503.</summary>
    [Function(nameof(GetHealth))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            await calls.ReadAsync(timeout.Token);
            return Results.Json(new { status = "ok" });
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Problems.StorageDown();
        }
    }
}
