using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/rounds</c>: letters to many that were prepared at once, the newest first.</summary>
public sealed class ListRounds(RoundViews rounds)
{
    /// <summary>All of them: there are a few dozen at most.</summary>
    [Function(nameof(ListRounds))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/rounds")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        Results.Json(new Page<RoundView>(await rounds.AllAsync(cancellationToken), null));
}
