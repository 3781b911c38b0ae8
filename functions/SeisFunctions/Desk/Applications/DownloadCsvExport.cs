using SeisFunctions.Web;

namespace SeisFunctions.Desk.Applications;

/// <summary><c>GET /applications.csv</c>: all applications, for a person at the desk.</summary>
public sealed class DownloadCsvExport(DeskDoor door, Exports exports)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(DownloadCsvExport))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "applications.csv")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, _ => exports.CsvAsync(request, cancellationToken));
}
