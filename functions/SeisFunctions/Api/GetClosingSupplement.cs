using SeisFunctions.Closing;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/closing-statement/supplement</c>: what was done about submissions after the closing statement was
/// written, which it does not say.
/// </summary>
public sealed class GetClosingSupplement(CallRegister calls, ClosingSupplement supplement)
{
    /// <summary>200 with the acts, oldest first, or 404 until the call is closed.</summary>
    [Function(nameof(GetClosingSupplement))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/closing-statement/supplement")]
            HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        (await calls.ReadAsync(cancellationToken)).ClosedAt is { } closedAt
            ? Results.Json(new Page<AuditEntry>(await supplement.SinceAsync(closedAt, cancellationToken), null))
            : Problems.NotFound("締切確定書");
}
