using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/letters/{id}/stop</c> with <c>{by, note}</c>: an officer takes the approval of a draft back before it goes out.
/// </summary>
public sealed class StopLetter(DraftActs drafts, WrittenLetterAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.WrittenLetterView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(StopLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/letters/{id}/stop")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (applicant, letter, _, act) => drafts.StopAsync(applicant, letter, act, cancellationToken),
            cancellationToken
        );
}
