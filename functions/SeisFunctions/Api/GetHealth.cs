using SeisFunctions.Watching;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/health</c>: whether tables, blobs and queues answer and take what is written, and the host has room to
/// work. It says no more to strangers; <c>/api/health/details</c> does to those with a key.
/// </summary>
public sealed class GetHealth(StorageProbe probe)
{
    /// <summary>200 <c>{status:"ok"}</c>, or 503.</summary>
    [Function(nameof(GetHealth))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "api/health")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        await probe.AskAsync(cancellationToken) switch
        {
            StorageHealth.Ok => Results.Json(new { status = "ok" }),
            StorageHealth.RefusesWrites => Problems.StorageRefusesWrites(),
            StorageHealth.DiskFull => Problems.DiskFull(),
            _ => Problems.StorageDown(request),
        };
}
