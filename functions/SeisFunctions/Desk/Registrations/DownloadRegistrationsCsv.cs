using SeisFunctions.Web;

namespace SeisFunctions.Desk.Registrations;

/// <summary><c>GET /registrations.csv</c>: the registrations for the briefing, for a person at the desk.</summary>
public sealed class DownloadRegistrationsCsv(DeskDoor door, Exports exports)
{
    /// <summary>Answers 200, or 404 in a call without a briefing.</summary>
    [Function(nameof(DownloadRegistrationsCsv))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "registrations.csv")] HttpRequest request,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, _ => Task.FromResult(exports.RegistrationsCsv(request, cancellationToken)));
}
