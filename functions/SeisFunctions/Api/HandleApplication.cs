using SeisFunctions.Domain;
using SeisFunctions.Intake;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/handle</c> with <c>{by, note}</c>: somebody has seen to it that an application is
/// mended.
/// </summary>
public sealed class HandleApplication(TaskActs tasks, ApplicationAnswer answer)
{
    /// <summary>200 with the application; 400, 404, 409, 412.</summary>
    [Function(nameof(HandleApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/handle")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            code,
            (_, act) => tasks.HandleAsync(AuditEntry.OfApplication(code), null, act, cancellationToken),
            cancellationToken
        );
}
