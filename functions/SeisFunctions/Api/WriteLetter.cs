using SeisFunctions.Domain;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/submissions/{id}/letters</c> with <c>{by, kind, subject, body, answerBy}</c>: an officer writes a letter to
/// the sender of a submission, as a draft.
/// </summary>
public sealed class WriteLetter(WrittenLetterAnswer answer)
{
    /// <summary>
    /// 200 with the draft as a <see cref="Querying.WrittenLetterView"/>; what is left out is as the template of the call
    /// has it. 400, 404, 409, 412.
    /// </summary>
    [Function(nameof(WriteLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/submissions/{id}/letters")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => answer.ToWriteAsync(request, Addressee.SenderOf(id), cancellationToken);
}
