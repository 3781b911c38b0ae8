using System.Security.Cryptography;
using SeisFunctions.Acknowledging;
using SeisFunctions.Domain;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/applications/{code}/acknowledgements/{id}</c>: a letter as it goes out.</summary>
public sealed class GetLetter(LetterStore texts)
{
    /// <summary>The message as a download, or 404.</summary>
    [Function(nameof(GetLetter))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(
            AuthorizationLevel.Function,
            "get",
            "head",
            Route = "api/applications/{code}/acknowledgements/{id}"
        )]
            HttpRequest request,
        string code,
        string id,
        CancellationToken cancellationToken
    ) =>
        SubmissionId.IsValid(id) && await texts.FindAsync(id, cancellationToken) is { } text
            ? Download.Of(
                request,
                new MemoryStream(text, writable: false),
                $"{id}.eml",
                Convert.ToHexStringLower(SHA256.HashData(text))
            )
            : Problems.NotFound("通知");
}
