using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/rounds/{id}/approve</c> with <c>{by}</c>: an officer approves all drafts of a round that are free of faults.
/// </summary>
public sealed class ApproveRound(RoundActs rounds, RoundAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.RoundView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(ApproveRound))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/rounds/{id}/approve")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(request, id, (_, act) => rounds.ApproveAsync(id, act, cancellationToken), cancellationToken);
}
