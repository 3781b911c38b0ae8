using SeisFunctions.Selecting;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/selection/undo</c> with <c>{reason, by}</c>: a person takes back the last
/// decision whether an application is selected; the one before it holds again.
/// </summary>
public sealed class UnselectApplication(SelectionActs selections, ApplicationAnswer answer)
{
    /// <summary>200 with the application; 400, 404, 409, 412.</summary>
    [Function(nameof(UnselectApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/selection/undo")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            code,
            (_, act) => selections.UnselectAsync(code, act, cancellationToken),
            cancellationToken
        );
}
