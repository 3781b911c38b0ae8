using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/submissions/{id}/attachments/{index}</c>: the bytes of one file, always as a download.
/// </summary>
public sealed class GetAttachment(SubmissionRegister submissions, AttachmentStore attachments)
{
    /// <summary>Answers 200 with the bytes, or 404.</summary>
    [Function(nameof(GetAttachment))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "get",
            "head",
            Route = "api/submissions/{id}/attachments/{index:int}"
        )]
            HttpRequest request,
        string id,
        int index,
        CancellationToken cancellationToken
    )
    {
        if (
            await submissions.FindAsync(id, cancellationToken) is not { } submission
            || submission.Attachments.FirstOrDefault(file => file.Index == index) is not { } file
        )
            return Problems.NotFound("添付ファイル");
        return Download.Of(
            request,
            await attachments.OpenAsync(id, index, cancellationToken),
            Path.GetFileName(file.Name),
            file.Sha256
        );
    }
}
