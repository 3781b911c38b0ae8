using System.Security.Cryptography;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Submissions;

/// <summary>
/// <c>GET /submissions/{id}/files/{index}/remarks</c>: one form with the findings as comments at their places, for a
/// person at the desk; or why there is none.
/// </summary>
public sealed class DownloadRemarkedForm(DeskDoor door, RemarkedDownloads forms)
{
    /// <summary>Answers 200 with the bytes, or 404.</summary>
    [Function(nameof(DownloadRemarkedForm))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "submissions/{id}/files/{index:int}/remarks")]
            HttpRequest request,
        string id,
        int index,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async _ =>
            await forms.FindAsync(id, index, cancellationToken) switch
            {
                null => DeskDoor.NotFound("添付ファイル"),
                { Bytes: { } bytes } form => Download.Of(
                    request,
                    new MemoryStream(bytes, writable: false),
                    form.Name,
                    Convert.ToHexStringLower(SHA256.HashData(bytes))
                ),
                { WhyNot: var why } => DeskDoor.Message(
                    StatusCodes.Status404NotFound,
                    "コメント付きのファイルはありません",
                    why!,
                    new("提出へ戻る", Links.Submission(id))
                ),
            });
}
