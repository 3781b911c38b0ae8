namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/hearings</c> with <c>{by, heldAt, with, state, questions, mails, note}</c>: an
/// officer plans a hearing.
/// </summary>
public sealed class PlanHearing(HearingsAnswer answer)
{
    /// <summary>200 with the hearings; 400, 404, 412.</summary>
    [Function(nameof(PlanHearing))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/hearings")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => answer.ToWriteAsync(request, code, null, cancellationToken);
}
