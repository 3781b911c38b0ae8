using SeisFunctions.Closing;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/call/close-anyway</c> with <c>{by, note}</c>: an officer has the call closed although something is still waited for.</summary>
public sealed class CloseAnyway(CallRulings rulings, CallSummary summary)
{
    /// <summary>200 with the <see cref="CallSummaryView"/>; 400, 409.</summary>
    [Function(nameof(CloseAnyway))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/call/close-anyway")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (_, act, refusal) = await ActRequest.ReadAsync(request, cancellationToken);
        refusal ??= await rulings.CloseAnywayAsync(act, cancellationToken);
        return refusal is null ? Results.Json(await summary.ReadAsync(cancellationToken)) : Problems.Of(refusal);
    }
}
