namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/hearings/{id}</c> with all that <see cref="PlanHearing"/> takes: an officer writes
/// down what was answered, or changes the plan.
/// </summary>
public sealed class ReviseHearing(HearingsAnswer answer)
{
    /// <summary>200 with the hearings; 400, 404, 412.</summary>
    [Function(nameof(ReviseHearing))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/hearings/{id}")]
            HttpRequest request,
        string code,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToWriteAsync(request, code, id, cancellationToken);
}
