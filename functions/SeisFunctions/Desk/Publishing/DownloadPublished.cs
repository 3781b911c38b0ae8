using SeisFunctions.Web;

namespace SeisFunctions.Desk.Publishing;

/// <summary><c>GET /publication/kept/{id}/{name}</c>: a document as it was published.</summary>
public sealed class DownloadPublished(DeskDoor door, PublishedFiles files)
{
    /// <summary>200 with the document; 304, 404.</summary>
    [Function(nameof(DownloadPublished))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "publication/kept/{id}/{name}")]
            HttpRequest request,
        string id,
        string name,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, _ => files.KeptAsync(request, id, name, cancellationToken));
}
