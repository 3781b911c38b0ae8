using System.Security.Cryptography;
using SeisFunctions.Querying;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/submissions/{id}/attachments/{index}/remarks</c>: one form with the findings as comments at their places,
/// as a download.
/// </summary>
public sealed class GetRemarkedForm(RemarkedDownloads forms)
{
    /// <summary>Answers 200 with the bytes, or 404, also where the file is not given back.</summary>
    [Function(nameof(GetRemarkedForm))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "get",
            "head",
            Route = "api/submissions/{id}/attachments/{index:int}/remarks"
        )]
            HttpRequest request,
        string id,
        int index,
        CancellationToken cancellationToken
    ) =>
        await forms.FindAsync(id, index, cancellationToken) switch
        {
            null => Problems.NotFound("添付ファイル"),
            { Bytes: { } bytes } form => Download.Of(
                request,
                new MemoryStream(bytes, writable: false),
                form.Name,
                Convert.ToHexStringLower(SHA256.HashData(bytes))
            ),
            { WhyNot: var why } => Problems.NoRemarks(why!),
        };
}
