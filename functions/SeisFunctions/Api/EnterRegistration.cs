using SeisFunctions.Briefing;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/registrations</c> with <c>{name, organisation, department, kind, to, admitted, by, note}</c>: an officer
/// enters a registration for the briefing, or corrects the one of this address. <c>If-Match</c> names the version of that
/// one.
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
            body => briefingActs.SubjectOfAsync(FormOf(body), cancellationToken),
            async (body, act) =>
            {
                (entered, var refusal) = await briefingActs.RegisterAsync(
                    FormOf(body),
                    body.Admitted,
                    act,
                    cancellationToken
                );
                return refusal;
            },
            () => answer.OfAsync(request, entered, cancellationToken),
            cancellationToken
        );
    }

    private static RegistrationForm FormOf(ActRequest body) =>
        new(body.Name, body.Organisation, body.Department, body.Kind, body.To, Consents: false);
}
