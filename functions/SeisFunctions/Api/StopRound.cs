using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/rounds/{id}/stop</c> with <c>{by, note}</c>: an officer takes the approvals of a round back before it goes out.
/// </summary>
public sealed class StopRound(RoundActs rounds, RoundAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.RoundView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(StopRound))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/rounds/{id}/stop")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(request, id, (_, act) => rounds.StopAsync(id, act, cancellationToken), cancellationToken);
}
