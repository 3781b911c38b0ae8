using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/reject</c> with <c>{by, note}</c>: a person rules that a submission is no application.
/// </summary>
public sealed class RejectSubmission(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(RejectSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/reject")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToActAsync(request, id, (_, act) => submissionActs.RejectAsync(id, act, cancellationToken), cancellationToken);
}
