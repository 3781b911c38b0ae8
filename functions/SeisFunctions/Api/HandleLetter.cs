using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/acknowledgements/{id}/handle</c> with <c>{by, note}</c>: somebody has dealt with a
/// letter that was suppressed, failed or bounced.
/// </summary>
public sealed class HandleLetter(TaskActs tasks, LetterRegister letters, Versions versions, ActAnswer acts)
{
    /// <summary>200 with the <see cref="LetterView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(HandleLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "post",
            Route = "api/applications/{code}/acknowledgements/{id}/handle"
        )]
            HttpRequest request,
        string code,
        string id,
        CancellationToken cancellationToken
    ) =>
        acts.OfAsync(
            request,
            AuditEntry.OfLetter(code, id),
            (_, act) => tasks.HandleAsync(AuditEntry.OfLetter(code, id), null, act, cancellationToken),
            async () =>
                Results.Json(
                    LetterView.Of([(await letters.FindAsync(code, id, cancellationToken))!])[0] with
                    {
                        Version = (
                            await versions.OfAsync(AuditEntry.OfLetter(code, id), cancellationToken)
                        )?.Version.ToString(),
                    }
                ),
            cancellationToken
        );
}
