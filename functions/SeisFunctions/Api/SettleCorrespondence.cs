using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/settle</c> with <c>{by, note}</c>: somebody has dealt with correspondence.
/// </summary>
public sealed class SettleCorrespondence(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(SettleCorrespondence))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/settle")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToActAsync(request, id, (_, act) => submissionActs.SettleAsync(id, act, cancellationToken), cancellationToken);
}
