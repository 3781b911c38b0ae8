using SeisFunctions.Briefing;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/briefing/close</c> with <c>{by, note}</c>: an officer closes the registration before its time.</summary>
public sealed class CloseRegistration(BriefingActs briefingActs, BriefingAnswer answer)
{
    /// <summary>200 with the <see cref="BriefingView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(CloseRegistration))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/briefing/close")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            (_, act) => briefingActs.CloseAsync(act, cancellationToken),
            cancellationToken
        );
}
