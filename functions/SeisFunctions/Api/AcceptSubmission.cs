using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/accept</c> with <c>{by, note}</c>: an officer lets a submission count that was late,
/// early or found after closing.
/// </summary>
public sealed class AcceptSubmission(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(AcceptSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/accept")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToActAsync(request, id, (_, act) => submissionActs.AdmitAsync(id, act, cancellationToken), cancellationToken);
}
