using SeisFunctions.Web;

namespace SeisFunctions.Desk.Collecting;

/// <summary><c>GET /collections.xlsx</c>: what is collected after the closing, for a person at the desk.</summary>
public sealed class DownloadCollections(DeskDoor door, Exports exports)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(DownloadCollections))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "collections.xlsx")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, _ => Task.FromResult(exports.Collections(request, cancellationToken)));
}
