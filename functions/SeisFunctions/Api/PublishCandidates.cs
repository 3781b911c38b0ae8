using SeisFunctions.Domain;
using SeisFunctions.Publishing;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/candidates/publish</c> with <c>{by, note, draft, confirmed}</c>: an officer publishes who is selected
/// now.
/// </summary>
public sealed class PublishCandidates(Publications publications, CandidatesAnswer answer)
{
    /// <summary>
    /// 200 with the <see cref="PublicationView"/>; 400; 409 where there is no candidate or a marked text is not
    /// confirmed; 412 where another draft was seen.
    /// </summary>
    [Function(nameof(PublishCandidates))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/candidates/publish")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            AuditEntry.OfCall,
            (body, act) => publications.PublishAsync(body.Draft, body.Confirmed ?? [], act, cancellationToken),
            cancellationToken
        );
}
