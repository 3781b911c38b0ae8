using SeisFunctions.Web;

namespace SeisFunctions.Desk.Publishing;

/// <summary><c>GET /publication/draft/{name}</c>: a document of candidates as it would be published now.</summary>
public sealed class DownloadDraft(DeskDoor door, PublishedFiles files)
{
    /// <summary>200 with the document; 404.</summary>
    [Function(nameof(DownloadDraft))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "publication/draft/{name}")]
            HttpRequest request,
        string name,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, _ => files.DraftAsync(request, name, cancellationToken));
}
