using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applications;

/// <summary>
/// <c>GET /applications/{code}/archive</c>: one application with all that belongs to it, for a person at the desk.
/// </summary>
public sealed class DownloadApplicationZip(DeskDoor door, Exports exports)
{
    /// <summary>Answers 200, or 404.</summary>
    [Function(nameof(DownloadApplicationZip))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "applications/{code}/archive")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, _ => exports.ZipAsync(request, code, cancellationToken));
}
