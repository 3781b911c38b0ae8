using SeisFunctions.Briefing;
using SeisFunctions.Domain;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/registrations</c> with <c>{name, organisation, department, kind, to, admitted, by, note}</c>: an officer
/// enters a registration for the briefing, or corrects the one of this address.
/// </summary>
public sealed class EnterRegistration(BriefingActs briefingActs, BriefingAnswer answer, ActAnswer acts)
{
    /// <summary>200 with the <see cref="RegistrationView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(EnterRegistration))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/registrations")] HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        string? entered = null;
        return acts.OfAsync(
            request,
            AuditEntry.OfBriefing,
            async (body, act) =>
            {
                var form = new RegistrationForm(
                    body.Name,
                    body.Organisation,
                    body.Department,
                    body.Kind,
                    body.To,
                    Consents: false
                );
                // What was seen is the briefing: the registration itself may be new.
                var who = act with { After = null, Version = null };
                (entered, var refusal) = await briefingActs.RegisterAsync(form, body.Admitted, who, cancellationToken);
                return refusal;
            },
            () => answer.OfAsync(request, entered, cancellationToken),
            cancellationToken
        );
    }
}
