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
    SubmissionLists listed,
    CallRegister calls,
    AuditLog audit,
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
            row => Select(row, decision, [], act),
            cancellationToken
        );

    /// <summary>
    /// Adopts an applicant for candidates, instead of what was decided before, in a call in which applicants choose
    /// candidates. Not more than the call says are adopted for one, also by two people at once: the later one is
    /// refused, and told what the earlier one has recorded.
    /// </summary>
    /// <param name="code">Code of the applicant.</param>
    /// <param name="candidates">Keys of the candidates.</param>
    /// <param name="act">Who and why. The reason is required.</param>
    /// <param name="cancellationToken">A later try completes what this one began.</param>
    /// <returns>Null, or why nothing was done.</returns>
    public Task<Refusal?> AdoptAsync(
        string code,
        IReadOnlyList<string> candidates,
        Act act,
        CancellationToken cancellationToken
    ) =>
        DoAsync(
            code,
            act,
            "採択の理由を記入してください。",
            async row =>
                Unnamed(row, candidates) is { } unnamed
                    ? unnamed
                    : await IfFreeAsync(
                        code,
                        candidates,
                        Select(row, SelectionDecision.Selected, [.. candidates.Distinct()], act),
                        cancellationToken
                    ),
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
        var withdrawals = await listed.WithdrawalsOfAsync(code, cancellationToken);
        var proposed = SelectionProposal.Of(seen, call, withdrawals);
        var entered = act with { Note = proposed.Reason };
        return await DoAsync(
            code,
            entered,
            "選定の理由を記入してください。",
            row =>
                SelectionProposal.Of(row, call, withdrawals).StateOn(row) == state
                    ? Select(row, proposed.Decision, [], entered)
                    : Refusal.Stale(),
            cancellationToken
        );
    }

    /// <summary>
    /// Takes the last decision back: the one before it holds again, or nothing is decided. One that adopted for a
    /// candidate for which others have been adopted meanwhile does not hold again.
    /// </summary>
    /// <inheritdoc cref="SelectAsync"/>
    public Task<Refusal?> UnselectAsync(string code, Act act, CancellationToken cancellationToken) =>
        DoAsync(
            code,
            act,
            "選定を取り消す理由を記入してください。",
            async row =>
            {
                var recorded = await audit.OfAsync(AuditEntry.OfApplication(code), cancellationToken);
                var inForce = ActFold.Selections(recorded);
                if (inForce is not [.., var last])
                    return Refusal.Impossible("取り消す選定がありません。", "この申請の選定は記録されていません。");
                var before = ActFold.Of(ApplicationActs.None, [.. inForce.SkipLast(1)]).Selection;
                return await IfFreeAsync(
                    code,
                    before?.Candidates ?? [],
                    new Deed(
                        ActKind.Unselect,
                        new() { TakesBack = last.Number },
                        $"{Describe(row.Selection)} → {Describe(before)}"
                    ),
                    cancellationToken
                );
            },
            cancellationToken
        );

    private Task<Refusal?> DoAsync(
        string code,
        Act act,
        string askForReason,
        Func<ApplicationRow, Intent> decide,
        CancellationToken cancellationToken
    ) => DoAsync(code, act, askForReason, row => Task.FromResult(decide(row)), cancellationToken);

    private Task<Refusal?> DoAsync(
        string code,
        Act act,
        string askForReason,
        Func<ApplicationRow, Task<Intent>> decideAsync,
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
                    ? await decideAsync(row with { Outcomes = ApplicationRow.OutcomesOf(result.Verdict) })
                    : Refusal.Impossible(
                        "締め切る前に選定することはできません。",
                        "締切確定書が作成された後に操作してください。"
                    );
            },
            cancellationToken
        );

    private Refusal? Unnamed(ApplicationRow row, IReadOnlyList<string> candidates)
    {
        if (call.CandidateTable is not { } table)
            return Refusal.Invalid("candidates", "この公募には、採択する候補がありません。");
        foreach (var key in candidates)
        {
            // What it wrote may be no candidate's name for certain, and be one to a person.
            if (table.Row(key) is null || (row.UnclearCandidates == 0 && !row.Candidates.Contains(key)))
                return Refusal.Invalid("candidates", $"「{call.CandidateName(key)}」は、この申請にある候補ではありません。");
        }

        return null;
    }

    // What this comes to, unless as many others are adopted for one of the candidates as the call allows. The number is
    // asked for first: whoever adopts from here on is seen when the record is added, and this is decided again.
    private async Task<Intent> IfFreeAsync(
        string code,
        IReadOnlyList<string> candidates,
        Intent intent,
        CancellationToken cancellationToken
    )
    {
        if (candidates.Count == 0 || intent.Deed is not { } deed)
            return intent;
        var number = await audit.NumberAsync(AuditEntry.OfAdoptions, cancellationToken);
        await FollowOthersAsync(cancellationToken);
        var rows = await applications.AllAsync(cancellationToken).ToListAsync(cancellationToken);
        return TakenCandidate.For(call, code, candidates, rows) is { } taken
            ? Refusal.Impossible(
                $"「{taken.Name}」には、既に採択された申請があります（{taken.Adopted}）。",
                $"{taken.Recorded}。先に、そちらの選定を取り消すか、候補を改めてください。"
            )
            : deed with { RestsOn = (AuditEntry.OfAdoptions, number) };
    }

    // What others have recorded at this moment, or a crash has cut off, may not stand in their rows yet.
    private async Task FollowOthersAsync(CancellationToken cancellationToken)
    {
        var unfinished = await audit.UnfinishedAsync(cancellationToken).ToListAsync(cancellationToken);
        foreach (var subject in unfinished.Select(act => act.Subject).Where(AuditEntry.IsOfApplication).Distinct())
            await applications.FollowActsAsync(AuditEntry.ApplicantIn(subject), cancellationToken);
    }

    private Intent Select(
        ApplicationRow row,
        SelectionDecision decision,
        IReadOnlyList<string> candidates,
        Act act
    ) =>
        decision == SelectionDecision.Selected && row.StatusAfterDeadline == ApplicationStatus.Withdrawn
            ? Refusal.Impossible(
                "取り下げられた申請は、候補に選定できません。",
                "取下げが誤りであれば、判定を取り消してから操作してください。"
            )
        : decision == SelectionDecision.Selected && candidates.Count == 0 && call.Candidates is not null
            ? Refusal.Invalid("candidates", "採択する候補を1つ以上選んでください。")
        : SelectionProposal.Of(row, call).IsReasonOfAnother(decision, act.Note)
            ? Refusal.Invalid(
                "reason",
                $"提案とは別の選定ですが、理由が提案のままです。「{OutcomeText.Of(decision, call)}」とする理由に書き改めてください。"
            )
        : row.Selection is { } selection
        && !row.SelectionAsksAgain
        && (selection.Decision, selection.Reason) == (decision, act.Note)
        && selection.Candidates.SequenceEqual(candidates)
            ? Intent.Nothing
        : new Deed(
            ActKind.Select,
            new()
            {
                Decision = decision,
                Revision = row.Revision,
                Standing = row.Standing,
                Candidates = candidates.Count > 0 ? candidates : null,
            },
            $"{Describe(row.Selection)} → {OutcomeText.Of(new Selection(decision, "", "", default, 0) { Candidates = candidates }, call)}"
        );

    private string Describe(Selection? selection) =>
        selection is null ? "未選定" : OutcomeText.Of(selection, call);
}
