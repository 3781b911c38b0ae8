using SeisFunctions.Querying.Routes;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/routes</c>: what is known of the routes of the applicants.</summary>
public sealed class ListRoutes(RouteBoard board)
{
    /// <summary>Answers 200 with all of them.</summary>
    [Function(nameof(ListRoutes))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/routes")] HttpRequest request,
        CancellationToken cancellationToken
    ) => Results.Json(new RouteList(await board.AllAsync(cancellationToken)));
}

/// <summary>Routes.</summary>
/// <param name="Items">One for each applicant.</param>
public sealed record RouteList(IReadOnlyList<ApplicantRoute> Items);
