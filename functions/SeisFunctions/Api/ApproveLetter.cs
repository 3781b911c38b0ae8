using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/letters/{id}/approve</c> with <c>{by}</c>, or <c>{by, note, confirmed}</c> where its names
/// must be confirmed: an officer approves a draft of a round, which goes out at its instant; any other draft is released
/// by its writer.
/// </summary>
public sealed class ApproveLetter(DraftActs drafts, WrittenLetterAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.WrittenLetterView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(ApproveLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/letters/{id}/approve")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (applicant, letter, _, act) => drafts.ApproveAsync(applicant, letter, act, cancellationToken),
            cancellationToken
        );
}
