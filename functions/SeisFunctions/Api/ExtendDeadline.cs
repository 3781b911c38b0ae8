using SeisFunctions.Closing;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/call/deadline</c> with <c>{deadline, by, note}</c>: an officer extends the deadline.</summary>
public sealed class ExtendDeadline(CallRulings rulings, CallSummary summary)
{
    /// <summary>200 with the <see cref="CallSummaryView"/>; 400, 409.</summary>
    [Function(nameof(ExtendDeadline))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/call/deadline")] HttpRequest request, CancellationToken cancellationToken)
    {
        var (body, act, refusal) = await ActRequest.ReadAsync(request, cancellationToken);
        refusal ??= await rulings.ExtendAsync(body.Deadline, act, cancellationToken);
        return refusal is null ? Results.Json(await summary.ReadAsync(cancellationToken)) : Problems.Of(refusal);
    }
}
