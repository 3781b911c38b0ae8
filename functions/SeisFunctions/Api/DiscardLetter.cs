using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/letters/{id}/discard</c> with <c>{by, note}</c>: a draft is given up.
/// </summary>
public sealed class DiscardLetter(DraftActs drafts, WrittenLetterAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.WrittenLetterView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(DiscardLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/letters/{id}/discard")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (applicant, letter, _, act) => drafts.DiscardAsync(applicant, letter, act, cancellationToken),
            cancellationToken
        );
}
