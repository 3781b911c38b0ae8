using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// What a person decides about an application: its status, withdrawal included, and taking that back.
/// </summary>
public sealed class Decisions(ApplicationRegister applications, ActPerforming acts, CallDefinition call)
{
    /// <summary>Decides, instead of what was decided before.</summary>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="status">The status.</param>
    /// <param name="act">Who and why. The reason is required.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> DecideAsync(
        string code,
        ApplicationStatus status,
        Act act,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            code,
            act,
            row =>
                act.Note is null ? Refusal.Invalid("note", "判定の理由を記入してください。")
                : row.Decision is { } decision
                && (decision.Status, decision.Note, decision.Revision) == (status, act.Note, row.Revision)
                    ? Intent.Nothing
                : new Deed(
                    status == ApplicationStatus.Withdrawn ? ActKind.Withdraw : ActKind.Decide,
                    new() { Status = status, Revision = row.Revision },
                    $"{Describe(row.Decision)} → {OutcomeText.Of(status)}"
                ),
            cancellationToken
        );

    /// <summary>Takes the decision back: the rules decide again.</summary>
    public Task<Refusal?> UndoAsync(string code, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            code,
            act,
            row =>
                act.Note is null ? Refusal.Invalid("note", "判定を取り消す理由を記入してください。")
                : row.Decision is null
                    ? Refusal.Impossible("取り消す判定がありません。", "人による判定は行われていません。")
                : new Deed(ActKind.Undecide, ActArguments.None, $"{Describe(row.Decision)} → {Describe(null)}"),
            cancellationToken
        );

    private Task<Refusal?> DoAsync(
        string code,
        Act act,
        Func<ApplicationRow, Intent> decide,
        CancellationToken cancellationToken
    ) =>
        acts.DoAsync(
            AuditEntry.OfApplication(code),
            act,
            async cancellation =>
                call.Applicant(code) is not null && await applications.RowAsync(code, cancellation) is { } row
                    ? decide(row)
                    : Refusal.NotFound("申請"),
            cancellationToken
        );

    private static string Describe(ApplicationDecision? decision) =>
        decision is null ? "自動判定" : OutcomeText.Of(decision.Status);
}
