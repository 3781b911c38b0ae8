using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Submissions;

/// <summary><c>GET /submissions/{id}/files/{index}</c>: one file as a download, for a person at the desk.</summary>
public sealed class DownloadFile(DeskDoor door, SubmissionRegister submissions, AttachmentStore attachments)
{
    /// <summary>Answers 200 with the bytes, or 404.</summary>
    [Function(nameof(DownloadFile))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "submissions/{id}/files/{index:int}")]
            HttpRequest request,
        string id,
        int index,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async _ =>
            await submissions.FindAsync(id, cancellationToken) is { } submission
            && submission.Attachments.FirstOrDefault(file => file.Index == index) is { } file
                ? Download.Of(
                    request,
                    await attachments.OpenAsync(id, index, cancellationToken),
                    Path.GetFileName(file.Name),
                    file.Sha256
                )
                : DeskDoor.NotFound("添付ファイル")
        );
}
