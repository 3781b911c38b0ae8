namespace SeisFunctions.Api;

/// <summary><c>GET /api/rounds/{id}</c>: letters to many that were prepared at once, and for whom one is missing.</summary>
public sealed class GetRound(RoundAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.RoundView"/>; 304, 404.</summary>
    [Function(nameof(GetRound))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/rounds/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.OfAsync(request, id, cancellationToken);
}
