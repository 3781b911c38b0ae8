using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/decision</c> with <c>{status, note, by}</c>: a person decides; <c>revision</c> is
/// what they have seen.
/// </summary>
public sealed class DecideApplication(Decisions decisions, ApplicationAnswer answer)
{
    /// <summary>200 with the application; 400, 404, 409, 412.</summary>
    [Function(nameof(DecideApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/decision")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            code,
            async (body, act) =>
                PageQuery.TryWord<ApplicationStatus>(body.Status, out var status)
                    ? await decisions.DecideAsync(code, status, act, cancellationToken)
                    : Refusal.Invalid("status", $"指定できる値：{PageQuery.Words<ApplicationStatus>()}"),
            cancellationToken
        );
}
