using SeisFunctions.Briefing;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/briefing/meeting</c> with <c>{url, details, by}</c>: an officer says where the briefing is joined.</summary>
public sealed class SetMeeting(BriefingActs briefingActs, BriefingAnswer answer)
{
    /// <summary>200 with the <see cref="BriefingView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(SetMeeting))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/briefing/meeting")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            (body, act) => briefingActs.SetMeetingAsync(body.Url, body.Details, act, cancellationToken),
            cancellationToken
        );
}
