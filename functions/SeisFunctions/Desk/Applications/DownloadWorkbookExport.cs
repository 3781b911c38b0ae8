using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applications;

/// <summary><c>GET /applications.xlsx</c>: all applications, for a person at the desk.</summary>
public sealed class DownloadWorkbookExport(DeskDoor door, Exports exports)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(DownloadWorkbookExport))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "applications.xlsx")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, _ => exports.WorkbookAsync(request, cancellationToken));
}
