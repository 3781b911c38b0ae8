using SeisFunctions.Briefing;
using SeisFunctions.Domain;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/registrations/{id}/remove</c> with <c>{by, note}</c>: an officer removes a registration for the briefing.
/// </summary>
public sealed class RemoveRegistration(BriefingActs briefingActs, BriefingAnswer answer, ActAnswer acts)
{
    /// <summary>200 with the <see cref="RegistrationView"/>; 400, 404, 412.</summary>
    [Function(nameof(RemoveRegistration))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/registrations/{id}/remove")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            AuditEntry.OfRegistration(id),
            (_, act) => briefingActs.RemoveAsync(id, act, cancellationToken),
            () => answer.OfAsync(request, id, cancellationToken),
            cancellationToken
        );
}
