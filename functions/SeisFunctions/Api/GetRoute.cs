using SeisFunctions.Calls;
using SeisFunctions.Querying.Routes;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary><c>GET /api/routes/{code}</c>: the route of one applicant with its tests, newest first.</summary>
public sealed class GetRoute(RouteBoard board, CallDefinition call)
{
    /// <summary>Answers 200, or 404. <c>unknown</c> for the tests that name nobody.</summary>
    [Function(nameof(GetRoute))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "api/routes/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellationToken
    )
    {
        if (code == ApplicantRoute.Unknown)
            return Results.Json(new RouteDetail(null, await board.TestsOfAsync(null, cancellationToken)));
        return call.Applicant(code) is null
            ? Problems.NotFound(call.Applicants.Noun)
            : Results.Json(
                new RouteDetail(
                    await board.RouteOfAsync(code, cancellationToken),
                    await board.TestsOfAsync(code, cancellationToken)
                )
            );
    }
}

/// <summary>A route with its tests.</summary>
/// <param name="Route">What is known of it; null for the tests that name nobody.</param>
/// <param name="Tests">The tests, newest first.</param>
public sealed record RouteDetail(ApplicantRoute? Route, IReadOnlyList<RouteTestView> Tests);
