using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging.Rounds;

/// <summary>
/// Brings a round and its drafts up to what officers have done about all of them at once. An approval covers what was
/// written when it was given and is free of faults; why another one is left out stands on that draft.
/// </summary>
public sealed class RoundFollower(
    RoundRegister rounds,
    LetterRegister letters,
    LettersToMany many,
    DraftFaults faults,
    AuditLog audit
) : IActFollower
{
    // As many as the queues work on at once.
    internal const int AtOnce = 16;

    /// <inheritdoc/>
    public string Kind => "round";

    /// <inheritdoc/>
    public async Task FollowAsync(string key, CancellationToken cancellationToken)
    {
        var round = await rounds.FindAsync(key, cancellationToken);
        var acts = await audit.OfAsync(AuditEntry.OfRound(key), cancellationToken);
        foreach (
            var act in acts.Where(act =>
                act.Number > (round?.ActsFolded ?? 0) && act.Subject == AuditEntry.OfRound(key)
            )
        )
        {
            if (round is not null && act.Act != ActKind.Prepare)
                await FollowAsync(round, act, cancellationToken);
            // Last: it tells that the act has been followed.
            round = await rounds.ChangeAsync(key, before => ActFold.Of(before, key, [act]), cancellationToken);
        }
    }

    private async Task FollowAsync(Round round, AuditEntry act, CancellationToken cancellationToken)
    {
        var drafts = await letters.OfRoundAsync(round.Id, cancellationToken);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            drafts.Where(letter => letter.State == LetterState.Draft),
            atOnce,
            async (letter, token) => await FollowAsync(letter, act, token)
        );
    }

    private async Task FollowAsync(Letter listed, AuditEntry act, CancellationToken cancellationToken)
    {
        var fault =
            act.Act == ActKind.Approve && IsToApprove(listed, act)
                ? (await faults.LookAsync(listed, cancellationToken)).Obstacle
                : null;
        await letters.ChangeAsync(
            listed.Applicant,
            listed.Id,
            before =>
                (act.Act, before) switch
                {
                    (ActKind.Discard, { State: LetterState.Draft }) when before.WrittenAt <= act.At => before with
                    {
                        State = LetterState.Discarded,
                        Approval = null,
                    },
                    (ActKind.Stop, { State: LetterState.Draft, Approval.At: var at }) when at <= act.At => before with
                    {
                        Approval = null,
                    },
                    // What was looked at, and nothing that was written since.
                    (ActKind.Approve, _) when before.Draft == listed.Draft && IsToApprove(before, act) =>
                        fault is null
                            ? before with { Approval = new(act.By, act.At), Reason = null }
                            : before with { Reason = fault.Title },
                    _ => before,
                },
            cancellationToken
        );
    }

    private bool IsToApprove(Letter letter, AuditEntry act) =>
        letter is { State: LetterState.Draft, Approval: null }
        && letter.WrittenAt <= act.At
        && many.MayApprove(letter, act.By);
}
