using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/registrations</c>: who has registered for the briefing, newest first.</summary>
public sealed class ListRegistrations(BriefingRegister register, CallDefinition call)
{
    /// <summary>
    /// 200 with all of them, which are few; filters <c>show</c> and <c>kind</c>; 404 in a call without a briefing.
    /// </summary>
    [Function(nameof(ListRegistrations))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/registrations")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (call.Briefing is not { } briefing)
            return Problems.NotFound("説明会");
        if (!PageQuery.TryEnum<RegistrationFilter>(request, "show", out var show))
            return Problems.BadParameter("show", PageQuery.Words<RegistrationFilter>());
        var kind = request.Query["kind"] is [{ Length: > 0 } text] ? text : null;
        if (kind is not null && briefing.Kind(kind) is null)
            return Problems.BadParameter("kind", string.Join("、", briefing.Kinds.Select(one => one.Id)));
        var found = new RegistrationQuery(show ?? RegistrationFilter.All, kind).Of(
            await register.AllAsync(cancellationToken).ToListAsync(cancellationToken)
        );
        return Results.Json(
            new Page<RegistrationView>([.. found.Select(one => RegistrationView.Of(one, call))], Continuation: null)
        );
    }
}
