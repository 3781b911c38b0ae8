using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/collect</c> with <c>{collection, item, by, note}</c>: a person says for which collection
/// a mail is.
/// </summary>
public sealed class CollectSubmission(SubmissionActs submissionActs, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(CollectSubmission))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/collect")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (body, act) => submissionActs.CollectAsync(id, body.Collection, body.Item, act, cancellationToken),
            cancellationToken
        );
}
