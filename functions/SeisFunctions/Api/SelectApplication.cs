using SeisFunctions.Domain;
using SeisFunctions.Selecting;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/selection</c> with <c>{decision, reason, by}</c>: a person selects an application,
/// or not, once the call is closed; with <c>candidates</c> where applicants choose candidates and it is adopted for these.
/// </summary>
public sealed class SelectApplication(SelectionActs selections, ApplicationAnswer answer)
{
    /// <summary>200 with the application; 400, 404, 409, 412.</summary>
    [Function(nameof(SelectApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/applications/{code}/selection")]
            HttpRequest request,
        string code,
        CancellationToken cancellationToken
    ) =>
        answer.ToActAsync(
            request,
            code,
            async (body, act) =>
                !PageQuery.TryWord<SelectionDecision>(body.Decision, out var decision)
                    ? Refusal.Invalid("decision", $"指定できる値：{PageQuery.Words<SelectionDecision>()}")
                : body.Candidates is not { Count: > 0 } candidates
                    ? await selections.SelectAsync(code, decision, act, cancellationToken)
                : decision == SelectionDecision.Selected
                    ? await selections.AdoptAsync(code, candidates, act, cancellationToken)
                : Refusal.Invalid("candidates", "採択する場合に限り指定できます。"),
            cancellationToken
        );
}
