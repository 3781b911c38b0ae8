using SeisFunctions.Domain;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>GET /api/candidates/{name}</c>: a document of candidates (<c>list.xlsx</c>, <c>list.docx</c>,
/// <c>sheets.docx</c>) as it was published last; with <c>publication</c>, as that one has it; with <c>draft=true</c>, as it would be now.
/// </summary>
public sealed class GetCandidateFile(PublishedFiles files)
{
    /// <summary>200 with the document; 304, 400; 404 as long as nothing is published.</summary>
    [Function(nameof(GetCandidateFile))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/candidates/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken
    )
    {
        if (!PageQuery.TryBoolean(request, "draft", out var draft))
            return Problems.Of(Refusal.Invalid("draft", "true か false を指定してください。"));
        var publication = request.Query["publication"].ToString();
        if (publication.Length > 0 && !Publication.IsHash(publication))
            return Problems.Of(Refusal.Invalid("publication", "GET /api/candidates の publications の id を指定してください。"));
        return draft == true
            ? await files.DraftAsync(request, name, cancellationToken)
            : await files.KeptAsync(
                request,
                publication.Length > 0 ? publication : null,
                name,
                cancellationToken
            );
    }
}
