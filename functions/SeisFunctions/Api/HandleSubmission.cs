using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/handle</c> with <c>{by, note}</c>: somebody has dealt with a late submission.
/// </summary>
public sealed class HandleSubmission(TaskActs tasks, SubmissionAnswer answer)
{
    /// <summary>200 with the submission; 400, 404, 409, 412.</summary>
    [Function(nameof(HandleSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/handle")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (_, act) => tasks.HandleAsync(AuditEntry.OfSubmission(id), null, act, cancellationToken),
            cancellationToken
        );
}
