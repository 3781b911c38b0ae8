using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Erasing;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;
using SeisFunctions.Web;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/erase</c> with <c>{by, note}</c> and the master key: erases one applicant on request. Only once the call is closed:
/// before, the applicant withdraws, and the closing statement must count what there was.
/// </summary>
public sealed class EraseApplication(CallDefinition call, CallRegister calls, Eraser eraser, ActPerforming acts, ILogger<EraseApplication> log)
{
    /// <summary>200 with what was erased; 400, 404, 409.</summary>
    [Function(nameof(EraseApplication))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/applications/{code}/erase")] HttpRequest request, string code, CancellationToken cancellationToken)
    {
        var (_, act, refusal) = await ActRequest.ReadAsync(request, cancellationToken);
        refusal ??= await acts.DoAsync(AuditEntry.OfApplication(code), act, async cancellation =>
            call.Prefecture(code) is null ? Refusal.NotFound("申請")
            : !await calls.IsClosedAsync(cancellation) ? Refusal.Impossible("締切処理が終わるまで消去できません。", "受付中の場合は取下げとして扱ってください。")
            : new Deed(ActKind.Erase, ActArguments.None, null), cancellationToken);
        if (refusal is not null)
            return Problems.Of(refusal);
        var erased = await eraser.EraseApplicantAsync(code, cancellationToken);
        log.Erased(call.Id, erased.Submissions, erased.Letters, erased.ProtectedMails);
        return Results.Json(erased);
    }
}
