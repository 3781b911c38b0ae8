using SeisFunctions.Briefing;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/briefing/open</c> with <c>{by, note}</c>: an officer opens it again.</summary>
public sealed class OpenRegistration(BriefingActs briefingActs, BriefingAnswer answer)
{
    /// <summary>200 with the <see cref="BriefingView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(OpenRegistration))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/briefing/open")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            (_, act) => briefingActs.OpenAsync(act, cancellationToken),
            cancellationToken
        );
}
