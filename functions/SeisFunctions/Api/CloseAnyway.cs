using SeisFunctions.Closing;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/call/close-anyway</c> with <c>{by, note}</c>: an officer has the call closed although something is
/// still waited for.
/// </summary>
public sealed class CloseAnyway(CallActs callActs, CallAnswer answer)
{
    /// <summary>200 with the <see cref="CallSummaryView"/>; 400, 409, 412.</summary>
    [Function(nameof(CloseAnyway))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/call/close-anyway")] HttpRequest request,
        CancellationToken cancellationToken
    ) => answer.ToActAsync(request, (_, act) => callActs.CloseAnywayAsync(act, cancellationToken), cancellationToken);
}
