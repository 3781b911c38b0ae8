using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/registrations.csv</c>: the registrations for the briefing, for programs.</summary>
public sealed class GetRegistrationsCsv(Exports exports)
{
    /// <summary>Answers 200, or 404 in a call without a briefing.</summary>
    [Function(nameof(GetRegistrationsCsv))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/registrations.csv")] HttpRequest request,
        CancellationToken cancellationToken
    ) => exports.RegistrationsCsv(request, cancellationToken);
}
