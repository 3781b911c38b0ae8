using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/rounds/{kind}/prepare?matter=</c> with <c>{by, releaseAt, applicants}</c>: an officer has letters to many
/// drafted, those that are missing, and says when they go out once they are approved.
/// </summary>
public sealed class PrepareRound(RoundActs rounds, RoundAnswer answer, ActAnswer acts)
{
    /// <summary>200 with the <see cref="Querying.RoundView"/>; 400, 409, 412.</summary>
    [Function(nameof(PrepareRound))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/rounds/{kind}/prepare")] HttpRequest request,
        string kind,
        CancellationToken cancellationToken
    )
    {
        var matter = request.Query["matter"].ToString();
        var id = await rounds.NextAsync(kind, matter, cancellationToken);
        return await acts.OfAsync(
            request,
            AuditEntry.OfRound(id),
            async (body, act) =>
                (
                    await rounds.PrepareAsync(
                        kind,
                        matter,
                        body.ReleaseAt,
                        body.Applicants,
                        act,
                        cancellationToken
                    )
                ).Refusal,
            () => answer.OfAsync(request, id, cancellationToken),
            cancellationToken
        );
    }
}
