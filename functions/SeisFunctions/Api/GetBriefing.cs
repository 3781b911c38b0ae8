using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/briefing</c>: how far the registration for the briefing has come.</summary>
public sealed class GetBriefing(BriefingAnswer answer)
{
    /// <summary>200 with the <see cref="BriefingView"/>; 404 in a call without a briefing.</summary>
    [Function(nameof(GetBriefing))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/briefing")] HttpRequest request,
        CancellationToken cancellationToken
    ) => answer.OfAsync(request, cancellationToken);
}
