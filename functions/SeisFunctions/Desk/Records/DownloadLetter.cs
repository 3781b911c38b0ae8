using System.Security.Cryptography;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Records;

/// <summary>
/// <c>GET /letters/{applicant}/{id}</c>: a letter as it went out, as a download, for a person at the desk.
/// </summary>
public sealed class DownloadLetter(DeskDoor door, LetterStore texts)
{
    /// <summary>Answers 200 with the message, or 404.</summary>
    [Function(nameof(DownloadLetter))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "letters/{applicant}/{id}")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async _ =>
            SubmissionId.IsValid(id) && await texts.FindAsync(id, cancellationToken) is { } text
                ? Download.Of(
                    request,
                    new MemoryStream(text, writable: false),
                    $"{id}.eml",
                    Convert.ToHexStringLower(SHA256.HashData(text))
                )
                : DeskDoor.NotFound("通知")
        );
}
