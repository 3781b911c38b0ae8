using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/assign</c> with <c>{prefecture, by, note}</c>: a person places a submission.
/// </summary>
public sealed class AssignSubmission(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(AssignSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/assign")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (body, act) => submissionActs.AssignAsync(id, body.Prefecture, act, cancellationToken),
            cancellationToken
        );
}
