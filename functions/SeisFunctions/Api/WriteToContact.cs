using SeisFunctions.Domain;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/letters</c> with <c>{by, kind, subject, body, answerBy}</c>: an officer writes a letter
/// to an applicant at its address of the contact list, as a draft; also where it has sent nothing.
/// </summary>
public sealed class WriteToContact(WrittenLetterAnswer answer)
{
    /// <summary>
    /// 200 with the draft as a <see cref="Querying.WrittenLetterView"/>; what is left out is as the template of the call
    /// has it. 400, 404, 409, 412.
    /// </summary>
    [Function(nameof(WriteToContact))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/letters")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => answer.ToWriteAsync(request, Addressee.ContactOf(code), cancellationToken);
}
