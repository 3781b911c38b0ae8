using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Selecting;

/// <summary>
/// What a person decides about an application once the call is closed: selected, not selected, on hold; and taking that
/// back. Nothing else selects.
/// </summary>
public sealed class SelectionActs(
    ApplicationRegister applications,
    CallRegister calls,
    ActPerforming acts,
    CallDefinition call
)
{
    /// <summary>Decides, instead of what was decided before.</summary>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="act">Who and why. The reason is required.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> SelectAsync(
        string code,
        SelectionDecision decision,
        Act act,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            code,
            act,
            "選定の理由を記入してください。",
            row => Select(row, decision, act),
            cancellationToken
        );

    /// <summary>Enters what is proposed for an application, with its reason, as the person has seen it.</summary>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="state">See <see cref="SelectionProposal.StateOn"/>.</param>
    /// <param name="act">Who.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public async Task<Refusal?> EnterAsync(string code, string state, Act act, CancellationToken cancellationToken)
    {
        if (await applications.RowAsync(code, cancellationToken) is not { } seen)
            return Refusal.NotFound("申請");
        var proposed = SelectionProposal.Of(seen, call);
        var entered = act with { Note = proposed.Reason };
        return await DoAsync(
            code,
            entered,
            "選定の理由を記入してください。",
            row =>
                SelectionProposal.Of(row, call).StateOn(row) == state
                    ? Select(row, proposed.Decision, entered)
                    : Refusal.Stale(),
            cancellationToken
        );
    }

    /// <summary>Takes the decision back: nothing is decided.</summary>
    /// <inheritdoc cref="SelectAsync"/>
    public Task<Refusal?> UnselectAsync(string code, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            code,
            act,
            "選定を取り消す理由を記入してください。",
            row =>
                row.Selection is null
                    ? Refusal.Impossible("取り消す選定がありません。", "この申請の選定は記録されていません。")
                    : new Deed(
                        ActKind.Unselect,
                        ActArguments.None,
                        $"{Describe(row.Selection)} → {Describe(null)}"
                    ),
            cancellationToken
        );

    private Task<Refusal?> DoAsync(
        string code,
        Act act,
        string askForReason,
        Func<ApplicationRow, Intent> decide,
        CancellationToken cancellationToken
    ) =>
        acts.DoAsync(
            AuditEntry.OfApplication(code),
            act,
            async cancellation =>
            {
                if (act.Note is null)
                    return Refusal.Invalid("reason", askForReason);
                if (await applications.FindAsync(code, cancellation) is not var (row, result))
                    return Refusal.NotFound("申請");
                // A row from before rows had the outcomes has none.
                return await calls.IsClosedAsync(cancellation)
                    ? decide(row with { Outcomes = ApplicationRow.OutcomesOf(result.Verdict) })
                    : Refusal.Impossible(
                        "締め切る前に選定することはできません。",
                        "締切確定書が作成された後に操作してください。"
                    );
            },
            cancellationToken
        );

    private static Intent Select(ApplicationRow row, SelectionDecision decision, Act act) =>
        decision == SelectionDecision.Selected && row.StatusAfterDeadline == ApplicationStatus.Withdrawn
            ? Refusal.Impossible(
                "取り下げられた申請は、候補に選定できません。",
                "取下げが誤りであれば、判定を取り消してから操作してください。"
            )
        : row.Selection is { } selection
        && !row.SelectionAsksAgain
        && (selection.Decision, selection.Reason) == (decision, act.Note)
            ? Intent.Nothing
        : new Deed(
            ActKind.Select,
            new()
            {
                Decision = decision,
                Revision = row.Revision,
                Standing = row.Standing,
            },
            $"{Describe(row.Selection)} → {OutcomeText.Of(decision)}"
        );

    private static string Describe(Selection? selection) =>
        selection is null ? "未選定" : OutcomeText.Of(selection.Decision);
}
