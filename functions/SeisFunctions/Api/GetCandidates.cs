namespace SeisFunctions.Api;

/// <summary><c>GET /api/candidates</c>: what is published of the candidates, and what would be now.</summary>
public sealed class GetCandidates(CandidatesAnswer answer)
{
    /// <summary>200 with the <see cref="Publishing.PublicationView"/>; 304.</summary>
    [Function(nameof(GetCandidates))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/candidates")] HttpRequest request,
        CancellationToken cancellationToken
    ) => answer.OfAsync(request, cancellationToken);
}
