using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/requirements/{id}</c> with <c>{outcome, note, by}</c>: a person overrules one
/// requirement; <c>revision</c> is what they have seen.
/// </summary>
public sealed class OverruleRequirement(PersonsWords words, ApplicationAnswer answer)
{
    /// <summary>200 with the application; 400, 404, 409, 412.</summary>
    [Function(nameof(OverruleRequirement))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/requirements/{id}")]
            HttpRequest request,
        string code,
        string id,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            code,
            async (body, act) =>
                PageQuery.TryWord<RequirementOutcome>(body.Outcome, out var outcome)
                    ? await words.OverruleAsync(code, id, outcome, act, cancellationToken)
                    : Refusal.Invalid("outcome", $"指定できる値：{PageQuery.Words<RequirementOutcome>()}"),
            cancellationToken
        );
}
