using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/file</c> with <c>{prefecture, receivedAt, where, by, note}</c>: an officer states for
/// whom, when and where something was received that the secretariat itself has sent in. That time counts.
/// </summary>
public sealed class FileSubmission(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409.</summary>
    [Function(nameof(FileSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/file")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (body, act) => submissionActs.FileAsync(id, body.Prefecture, body.ReceivedAt, body.Where, act, cancellationToken),
            cancellationToken
        );
}
