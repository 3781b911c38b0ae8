using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Acknowledging.Rounds;

/// <summary>
/// Releases the approved letters of rounds whose instant has come, each once: its row is marked first, which of two
/// hosts one does. One that rests on what is not so any more stays a draft, without approval, and says why.
/// </summary>
public sealed class RoundRelease(
    RoundRegister rounds,
    LetterRegister letters,
    DraftFaults faults,
    ReleasedTexts texts,
    LetterQueue queue,
    TimeProvider clock,
    ILogger<RoundRelease> log
)
{
    /// <summary>Releases what is due.</summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var due = await letters.DueAsync(clock.GetUtcNow(), cancellationToken).ToListAsync(cancellationToken);
        if (due.Count == 0)
            return;
        var known = (await rounds.AllAsync(cancellationToken)).ToDictionary(round => round.Id);
        var atOnce = new ParallelOptions
        {
            MaxDegreeOfParallelism = RoundFollower.AtOnce,
            CancellationToken = cancellationToken,
        };
        await Parallel.ForEachAsync(
            due,
            atOnce,
            async (letter, token) =>
            {
                if (known.GetValueOrDefault(letter.Round ?? "") is { } round)
                    await ReleaseAsync(letter, round, token);
            }
        );
    }

    private async Task ReleaseAsync(Letter listed, Round round, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (
            await letters.FindAsync(listed.Applicant, listed.Id, cancellationToken)
                is not { State: LetterState.Draft, Approval: not null } draft
            || draft.ReleaseAt > now
        )
            return;
        // An officer has set another instant or stopped all of them, and this one has not heard of it yet.
        if (round.ReleaseAt > now || draft.Approval.At <= round.StoppedAt)
        {
            await letters.TryMarkAsync(
                draft with
                {
                    ReleaseAt = round.ReleaseAt,
                    Approval = draft.Approval.At <= round.StoppedAt ? null : draft.Approval,
                },
                cancellationToken
            );
            return;
        }

        var text = await faults.TextAsync(draft, cancellationToken);
        if (await faults.OfReleaseAsync(draft, text, cancellationToken) is { } fault)
        {
            await letters.TryMarkAsync(draft with { Approval = null, Reason = fault.Title }, cancellationToken);
            log.LetterNotReleased(draft.Id, draft.Kind);
            return;
        }

        var released = draft with
        {
            State = LetterState.Queued,
            To = text!.To,
            Copies = text.Copies,
            CreatedAt = now,
            Reason = null,
        };
        if (await letters.TryMarkAsync(released, cancellationToken) is not { } marked)
            return;
        await texts.KeepAsync(marked, text, cancellationToken);
        await queue.SendAsync(marked, TimeSpan.Zero, cancellationToken);
    }
}
