using SeisFunctions.Domain.Routes;
using SeisFunctions.Querying.Routes;

namespace SeisFunctions.Desk.Routes;

/// <summary><c>GET /routes</c>: the routes of the applicants, one line each.</summary>
public sealed class ShowRoutes(DeskDoor door, RouteBoard board)
{
    /// <summary>Answers 200.</summary>
    [Function(nameof(ShowRoutes))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "routes")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            var routes = await board.AllAsync(cancellationToken);
            var unknown = await board.TestsOfAsync(null, cancellationToken);
            return DeskDoor.Page<RoutesPage>(
                new RoutesModel(
                    await door.FrameAsync(user, "経路", Links.Routes, cancellationToken),
                    [
                        .. new[] { RouteStanding.Proven, RouteStanding.Problems, RouteStanding.Untried }.Select(
                            standing => (RouteLines.LabelOf(standing), routes.Count(one => one.Standing == standing))
                        ),
                    ],
                    [.. routes.Select(RouteLines.Of)],
                    unknown.Count
                )
            );
        });
}
