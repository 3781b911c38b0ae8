using SeisFunctions.Domain;
using SeisFunctions.Publishing;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/candidates/{code}/texts/{key}</c> with <c>{by, note, body}</c>: an officer words a text otherwise where
/// it is published; without <c>body</c>, as the applicant wrote it.
/// </summary>
public sealed class RewordCandidate(Wordings wordings, CandidatesAnswer answer)
{
    /// <summary>200 with the <see cref="PublicationView"/>; 400, 404, 412.</summary>
    [Function(nameof(RewordCandidate))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/candidates/{code}/texts/{key}")]
            HttpRequest request,
        string code,
        string key,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            AuditEntry.OfApplication(code),
            (body, act) => wordings.RewordAsync(code, key, body.Body, act, cancellationToken),
            cancellationToken
        );
}
