using SeisFunctions.Closing;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/call/deadline</c> with <c>{deadline, by, note}</c>: an officer extends the deadline.</summary>
public sealed class ExtendDeadline(CallActs callActs, CallAnswer answer)
{
    /// <summary>200 with the <see cref="CallSummaryView"/>; 400, 409, 412.</summary>
    [Function(nameof(ExtendDeadline))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/call/deadline")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            (body, act) => callActs.ExtendAsync(body.Deadline, act, cancellationToken),
            cancellationToken
        );
}
