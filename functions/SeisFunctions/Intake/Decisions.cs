using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Intake;

/// <summary>What a person decides about an application: its status, withdrawal included, and taking that back. Each act stands in the audit log before it is done.</summary>
public sealed class Decisions(ApplicationRegister applications, AuditLog audit, CallDefinition call, TimeProvider clock, ILogger<Decisions> log)
{
    /// <summary>Decides, instead of what was decided before.</summary>
    /// <param name="code">Code of the prefecture.</param>
    /// <param name="status">The status.</param>
    /// <param name="revision">The number of submissions that the person has seen, or null: if there are others by now, nothing is decided.</param>
    /// <param name="act">Who and why.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> DecideAsync(string code, ApplicationStatus status, int? revision, Act act, CancellationToken cancellationToken)
    {
        if (act.Note is null)
            return Refusal.Invalid("note", "判定の理由を書いてください。");
        if (await RowAsync(code, cancellationToken) is not { } row)
            return Refusal.NotFound("申請");
        if (revision is not null && revision != row.Revision)
            return Refusal.Impossible("申請の内容が変わりました。", "新しい提出が届いています。内容を確かめてから、もう一度判定してください。");
        var decision = new ApplicationDecision(status, act.By, act.Note, clock.GetUtcNow(), row.Revision);
        return await ChangeAsync(row, status == ApplicationStatus.Withdrawn ? "withdraw" : "decide", decision, act, cancellationToken);
    }

    /// <summary>Takes the decision back: the rules decide again.</summary>
    public async Task<Refusal?> UndoAsync(string code, Act act, CancellationToken cancellationToken) =>
        await RowAsync(code, cancellationToken) is not { } row ? Refusal.NotFound("申請")
        : row.Decision is null ? Refusal.Impossible("取り消す判定がありません。", "人による判定は行われていません。")
        : await ChangeAsync(row, "undecide", null, act, cancellationToken);

    private async Task<ApplicationRow?> RowAsync(string code, CancellationToken cancellationToken) =>
        call.Prefecture(code) is not null ? await applications.RowAsync(code, cancellationToken) : null;

    private async Task<Refusal?> ChangeAsync(ApplicationRow row, string word, ApplicationDecision? decision, Act act, CancellationToken cancellationToken)
    {
        if (row.Decision?.Status == decision?.Status && row.Decision?.Revision == decision?.Revision && row.Decision?.Note == decision?.Note)
            return null;
        await audit.WriteAsync(
            new(clock.GetUtcNow(), act.By, word, AuditEntry.OfApplication(row.Code), act.Note, $"{Describe(row.Decision)} → {Describe(decision)}"), cancellationToken);
        log.Acted(row.Code, word);
        return await applications.DecideAsync(row, decision, cancellationToken)
            ? null
            : Refusal.Impossible("申請の内容が変わりました。", "ほかの操作か新しい提出と重なりました。内容を確かめてから、もう一度操作してください。");
    }

    private static string Describe(ApplicationDecision? decision) => decision is null ? "自動判定" : OutcomeText.Of(decision.Status);
}
