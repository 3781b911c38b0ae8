using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/registrations.xlsx</c>: the registrations for the briefing, for programs.</summary>
public sealed class GetRegistrationsWorkbook(Exports exports)
{
    /// <summary>Answers 200, or 404 in a call without a briefing.</summary>
    [Function(nameof(GetRegistrationsWorkbook))]
    public IResult Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/registrations.xlsx")] HttpRequest request,
        CancellationToken cancellationToken
    ) => exports.RegistrationsWorkbook(request, cancellationToken);
}
