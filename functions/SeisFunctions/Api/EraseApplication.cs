using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Erasing;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Api;

/// <summary>
/// <c>POST /api/applications/{code}/erase</c> with <c>{by, note}</c> and the master key: erases one applicant on
/// request. Only once the call is closed: before, the applicant withdraws, and the closing statement must count what
/// there was.
/// </summary>
public sealed class EraseApplication(
    CallDefinition call,
    CallRegister calls,
    Eraser eraser,
    ActPerforming performing,
    ActAnswer acts,
    ILogger<EraseApplication> log
)
{
    /// <summary>200 with what was erased; 400, 404, 409, 412.</summary>
    [Function(nameof(EraseApplication))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Admin, "post", Route = "api/applications/{code}/erase")] HttpRequest request,
        string code,
        CancellationToken cancellationToken
    )
    {
        var erased = new Erased(0, 0, 0);
        return acts.OfAsync(
            request,
            AuditEntry.OfApplication(code),
            async (_, act) =>
            {
                var refusal = await performing.DoAsync(
                    AuditEntry.OfApplication(code),
                    act,
                    cancellation => DecideAsync(code, act, cancellation),
                    cancellationToken
                );
                // A run that is cut off is finished by the next request.
                if (refusal is null)
                    erased = await eraser.EraseApplicantAsync(code, cancellationToken);
                return refusal;
            },
            () =>
            {
                log.Erased(call.Id, erased.Submissions, erased.Letters, erased.ProtectedMails);
                return Task.FromResult(Results.Json(erased));
            },
            cancellationToken
        );
    }

    private async Task<Intent> DecideAsync(string code, Act act, CancellationToken cancellationToken) =>
        call.Applicant(code) is null ? Refusal.NotFound("申請")
        : !await calls.IsClosedAsync(cancellationToken)
            ? Refusal.Impossible("締切処理が終わるまで消去できません。", "受付中の場合は取下げとして扱ってください。")
        : act.Note is null ? Refusal.Invalid("note", "消去する理由を記入してください。")
        : new Deed(ActKind.Erase, ActArguments.None, null);
}
