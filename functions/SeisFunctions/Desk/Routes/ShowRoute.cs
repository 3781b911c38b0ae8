using SeisFunctions.Calls;
using SeisFunctions.Querying.Routes;

namespace SeisFunctions.Desk.Routes;

/// <summary><c>GET /routes/{code}</c>: the tests of one applicant's route, newest first.</summary>
public sealed class ShowRoute(DeskDoor door, RouteBoard board, CallDefinition call)
{
    /// <summary>Answers 200, or 404. <c>unknown</c> for the tests that name nobody.</summary>
    [Function(nameof(ShowRoute))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "routes/{code}")] HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            var isUnknown = code == ApplicantRoute.Unknown;
            if (!isUnknown && call.Applicant(code) is null)
                return DeskDoor.NotFound(call.Applicants.Noun);
            var route = isUnknown ? null : await board.RouteOfAsync(code, cancellationToken);
            var tests = await board.TestsOfAsync(isUnknown ? null : code, cancellationToken);
            var title = $"{route?.Applicant.Name ?? "申請者不明"}の経路";
            return DeskDoor.Page<RoutePage>(
                new RouteModel(
                    await door.FrameAsync(user, title, Links.Routes, cancellationToken),
                    route is null ? null : RouteLines.LabelOf(route.Standing),
                    route is null ? null : new($"{route.Applicant.Name}の申請", Links.Application(code)),
                    route is null ? "差出人からも件名からも申請者が分からない送信テストです。" : RouteLines.SummaryOf(route),
                    [.. tests.Select(RouteLines.Of)]
                )
            );
        });
}
