using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/letters/{id}/release</c> with <c>{by}</c>, or <c>{by, note, confirmed}</c> where its names
/// must be confirmed: the officer who wrote a draft has it sent.
/// </summary>
public sealed class ReleaseLetter(DraftActs drafts, WrittenLetterAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.WrittenLetterView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(ReleaseLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/letters/{id}/release")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (applicant, letter, _, act) => drafts.ReleaseAsync(applicant, letter, act, cancellationToken),
            cancellationToken
        );
}
