using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/accept-sender</c> with <c>{scope, withoutProof, by, note}</c>: an officer accepts the
/// sender of a submission for its applicant (<c>address</c> or <c>domain</c>), or takes that back (<c>none</c>). What
/// is held of it already is read again.
/// </summary>
public sealed class AcceptSender(SenderActs senders, SubmissionAnswer answer)
{
    /// <summary>200 with the submission, which is then read again; 400, 404, 409, 412.</summary>
    [Function(nameof(AcceptSender))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/accept-sender")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            id,
            (body, act) => senders.AcceptSenderAsync(id, body.Scope, body.WithoutProof, act, cancellationToken),
            cancellationToken
        );
}
