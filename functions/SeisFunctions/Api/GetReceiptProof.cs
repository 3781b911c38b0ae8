using SeisFunctions.Domain;
using SeisFunctions.Proving;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/submissions/{id}/proof</c>: the proof of receipt of a submission, for its applicant.</summary>
public sealed class GetReceiptProof(ReceiptProofs proofs)
{
    /// <summary>
    /// The file as a download, or 404 where there is none: before the closing, for what came late or was found after
    /// the closing, and once it is erased.
    /// </summary>
    [Function(nameof(GetReceiptProof))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/submissions/{id}/proof")]
            HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) =>
        SubmissionId.IsValid(id) && await proofs.OfAsync(id, cancellationToken) is { } proof
            ? Download.Of(request, proof.ToJson(), proof.FileName)
            : Problems.NotFound("受付証明");
}
