using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/choose</c> with <c>{choice, forms, by, note}</c>: an officer chooses between two
/// submissions that may be two applications. <c>replace</c>: all forms of this one count; <c>combine</c>: those of
/// <c>forms</c>; <c>keep</c>: none.
/// </summary>
public sealed class ChooseSubmission(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(ChooseSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/choose")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (body, act) => submissionActs.ChooseAsync(id, body.Choice, body.Forms ?? [], act, cancellationToken),
            cancellationToken
        );
}
