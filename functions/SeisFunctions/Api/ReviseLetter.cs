using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/letters/{id}/revise</c> with <c>{by, subject, body, answerBy}</c>: an officer changes a draft, or takes it
/// over.
/// </summary>
public sealed class ReviseLetter(DraftActs drafts, WrittenLetterAnswer answer)
{
    /// <summary>200 with the <see cref="Querying.WrittenLetterView"/>; 400, 404, 409, 412.</summary>
    [Function(nameof(ReviseLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/letters/{id}/revise")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (applicant, letter, body, act) =>
                drafts.ReviseAsync(
                    applicant,
                    letter,
                    new(body.Subject, body.Body, body.AnswerBy),
                    act,
                    cancellationToken
                ),
            cancellationToken
        );
}
