using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary><c>POST /api/applications/{code}/undo</c> with <c>{note, by}</c>: a person takes a decision back.</summary>
public sealed class UndoDecision(Decisions decisions, ApplicationAnswer answer)
{
    /// <summary>200 with the application; 400, 404, 409, 412.</summary>
    [Function(nameof(UndoDecision))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/undo")] HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            code,
            (_, act) => decisions.UndoAsync(code, act, cancellationToken),
            cancellationToken
        );
}
