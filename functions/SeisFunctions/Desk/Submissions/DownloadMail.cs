using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Submissions;

/// <summary><c>GET /submissions/{id}/mail</c>: the raw message as a download, for a person at the desk.</summary>
public sealed class DownloadMail(DeskDoor door, SubmissionRegister submissions, RawMailStore mail)
{
    /// <summary>Answers 200 with the bytes, or 404.</summary>
    [Function(nameof(DownloadMail))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "submissions/{id}/mail")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async _ =>
            await submissions.FindAsync(id, cancellationToken) is { } submission
            && await mail.NameOfAsync(submission, cancellationToken) is { } name
                ? Download.Of(
                    request,
                    await mail.OpenAsync(name, cancellationToken),
                    $"{submission.ReceiptNumber}.eml",
                    name
                )
                : DeskDoor.NotFound("提出")
        );
}
