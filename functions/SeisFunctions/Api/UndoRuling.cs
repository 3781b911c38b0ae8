using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/undo</c> with <c>{by, note}</c>: a person takes back what was ruled about a
/// submission.
/// </summary>
public sealed class UndoRuling(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(UndoRuling))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/undo")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToActAsync(request, id, (_, act) => submissionActs.UndoAsync(id, act, cancellationToken), cancellationToken);
}
