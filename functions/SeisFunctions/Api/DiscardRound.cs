using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/rounds/{id}/discard</c> with <c>{by, note}</c>: an officer gives up all drafts of a round.
/// </summary>
public sealed class DiscardRound(RoundActs rounds, RoundAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.RoundView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(DiscardRound))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/rounds/{id}/discard")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(request, id, (_, act) => rounds.DiscardAsync(id, act, cancellationToken), cancellationToken);
}
