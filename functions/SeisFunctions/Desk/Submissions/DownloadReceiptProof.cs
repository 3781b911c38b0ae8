using SeisFunctions.Domain;
using SeisFunctions.Proving;
using SeisFunctions.Web;

namespace SeisFunctions.Desk.Submissions;

/// <summary>
/// <c>GET /submissions/{id}/proof</c>: the proof of receipt as a download, for an applicant who asks for it again.
/// </summary>
public sealed class DownloadReceiptProof(DeskDoor door, ReceiptProofs proofs)
{
    /// <summary>Answers 200 with the file, or 404.</summary>
    [Function(nameof(DownloadReceiptProof))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "submissions/{id}/proof")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async _ =>
            SubmissionId.IsValid(id) && await proofs.OfAsync(id, cancellationToken) is { } proof
                ? Download.Of(request, proof.ToJson(), proof.FileName)
                : DeskDoor.NotFound("受付証明")
        );
}
