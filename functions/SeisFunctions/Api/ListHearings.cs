namespace SeisFunctions.Api;

/// <summary><c>GET /api/applications/{code}/hearings</c>: the hearings of an applicant.</summary>
public sealed class ListHearings(HearingsAnswer answer)
{
    /// <summary>200 with the hearings; 404.</summary>
    [Function(nameof(ListHearings))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/applications/{code}/hearings")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => answer.OfAsync(request, code, cancellationToken);
}
