using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/submissions/{id}/mail</c>: the raw message, always as a download.</summary>
public sealed class GetRawMail(SubmissionRegister submissions, RawMailStore mail)
{
    /// <summary>Answers 200 with the bytes, or 404.</summary>
    [Function(nameof(GetRawMail))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/submissions/{id}/mail")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        await submissions.FindAsync(id, cancellationToken) is { } submission
        && await mail.NameOfAsync(submission, cancellationToken) is { } name
            ? Download.Of(
                request,
                await mail.OpenAsync(name, cancellationToken),
                $"{submission.ReceiptNumber}.eml",
                name
            )
            : Problems.NotFound("提出");
}
