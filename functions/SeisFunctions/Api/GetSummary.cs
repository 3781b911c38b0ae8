using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/summary</c>: the state of the call at a glance.</summary>
public sealed class GetSummary(CallAnswer answer)
{
    /// <summary>Answers 200 with a <see cref="CallSummaryView"/> and the version of the call as <c>ETag</c>.</summary>
    [Function(nameof(GetSummary))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/summary")] HttpRequest request,
        CancellationToken cancellationToken
    ) => answer.OfAsync(request, cancellationToken);
}
