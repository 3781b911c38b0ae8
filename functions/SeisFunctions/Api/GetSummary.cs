using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/summary</c>: the state of the call at a glance.</summary>
public sealed class GetSummary(CallSummary summary)
{
    /// <summary>Answers 200 with a <see cref="CallSummaryView"/>.</summary>
    [Function(nameof(GetSummary))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/summary")] HttpRequest request, CancellationToken cancellationToken) =>
        Results.Json(await summary.ReadAsync(cancellationToken));
}
