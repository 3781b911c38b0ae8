using SeisFunctions.Web;

namespace SeisFunctions.Desk.Registrations;

/// <summary><c>GET /registrations.xlsx</c>: the registrations for the briefing, for a person at the desk.</summary>
public sealed class DownloadRegistrationsWorkbook(DeskDoor door, Exports exports)
{
    /// <summary>Answers 200, or 404 in a call without a briefing.</summary>
    [Function(nameof(DownloadRegistrationsWorkbook))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "registrations.xlsx")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, _ => Task.FromResult(exports.RegistrationsWorkbook(request, cancellationToken)));
}
