using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/retry</c> with <c>{by, note}</c>: a person has a submission read again.
/// </summary>
public sealed class RetrySubmission(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(RetrySubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/retry")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToActAsync(request, id, (_, act) => submissionActs.RetryAsync(id, act, cancellationToken), cancellationToken);
}
