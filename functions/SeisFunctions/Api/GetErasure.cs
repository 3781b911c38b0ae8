using SeisFunctions.Erasing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/erasure</c>: what is left of a call whose personal data is erased.</summary>
public sealed class GetErasure(ErasureRecords records)
{
    /// <summary>200 with an <see cref="ErasureRecord"/>; 404 while nothing is erased.</summary>
    [Function(nameof(GetErasure))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/erasure")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        await records.FindAsync(cancellationToken) is { } record
            ? Results.Json(record)
            : Problems.NotFound("消去の記録");
}
