using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Proving;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Closing;

/// <summary>
/// Closes the intake: <c>open → closing → closed</c>, then the letters. Who was on time is a fact of each submission;
/// closing only waits until all of them are accounted for. Every step may run twice and on two hosts at once.
/// </summary>
public sealed class IntakeCloser(
    CallDefinition definition,
    CallRegister calls,
    ClosingWaits waits,
    ClosingRecords records,
    StatementStore statements,
    ProofStore proofs,
    ReceiptStamps stamps,
    FinalLetters finals,
    ActPerforming acts,
    TimeProvider clock,
    ILogger<IntakeCloser> log
)
{
    private volatile bool _lettersFound;

    /// <summary>Does what can be done now.</summary>
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var progress = await calls.ReadAsync(cancellationToken);
        if (
            progress.Rests
            || progress.StateAt(now, definition.Schedule) is not (CallState.Closing or CallState.Closed)
            || (progress.LettersWritten && !stamps.IsDue(progress))
        )
            return;
        var wasClosed = progress.ClosedAt is not null;
        if (progress.SealedAt is null)
            progress = await SealAsync(progress, now, cancellationToken);
        if (progress is { SealedAt: not null, ClosedAt: null })
            progress = await CloseAsync(progress, cancellationToken);
        if (progress.ClosedAt is null)
            return;
        // Once before the letters, which are to carry the token; an authority that fails is asked again after them.
        if (!wasClosed)
            progress = await stamps.StampAsync(progress, cancellationToken);
        if (!progress.LettersWritten)
            await finals.WriteAsync(await records.RestoreAsync(progress, cancellationToken), cancellationToken);
        if (wasClosed)
            await stamps.StampAsync(progress, cancellationToken);
    }

    /// <summary>
    /// Looks whether what a closed call has kept is still there: storage that is killed loses what it kept last, and
    /// not all of it at once. A letter that is missing is written at the next tick.
    /// </summary>
    /// <param name="nightly">Whether the letters are looked for again, as each process does once after its start.</param>
    /// <param name="cancellationToken">A later look finds the same.</param>
    public async Task LookAfterAsync(bool nightly, CancellationToken cancellationToken)
    {
        var progress = await calls.ReadAsync(cancellationToken);
        if (progress.ClosedAt is null)
            return;
        progress = await records.RestoreAsync(progress, cancellationToken);
        if (!progress.LettersWritten || (_lettersFound && !nightly))
            return;
        await finals.LookForAsync(progress, cancellationToken);
        _lettersFound = true;
    }

    private async Task<CallProgress> SealAsync(
        CallProgress progress,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var waitingFor = progress.Override is null ? await waits.OfAsync(progress, now, cancellationToken) : [];
        if (waitingFor.Count > 0)
            log.ClosingWaits(definition.Id, waitingFor.Count);
        // Before the call is sealed, so that the row says since when it has been closing.
        var closing = await calls.ChangeAsync(
            before =>
                before.SealedAt is not null
                || before.StateAt(now, definition.Schedule) != CallState.Closing
                || Says(before, waitingFor)
                    ? before // sealed by another host, extended meanwhile, or nothing new to say
                    : before with
                    {
                        ClosingSince = before.ClosingSince ?? now,
                        WaitingFor = waitingFor,
                    },
            cancellationToken
        );
        return waitingFor.Count > 0
            ? closing
            : await DoAsync(
                progress =>
                    progress.SealedAt is null && progress.StateAt(now, definition.Schedule) == CallState.Closing,
                new(ActKind.Seal, ActArguments.None, "締切処理を始め、申請の内容を確定しました。"),
                cancellationToken
            );
    }

    // An act like an officer's: of an extension and the sealing at once, one is the later one.
    private async Task<CallProgress> DoAsync(
        Func<CallProgress, bool> isDue,
        Deed deed,
        CancellationToken cancellationToken
    )
    {
        await acts.DoAsync(
            AuditEntry.OfCall,
            Act.OfMachine,
            async cancellation => isDue(await calls.ReadAsync(cancellation)) ? deed : Intent.Nothing,
            cancellationToken
        );
        return await calls.ReadAsync(cancellationToken);
    }

    // Whoever read "not sealed" works on a submission that still stands as unread, and is waited for here.
    private async Task<CallProgress> CloseAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        if (progress.Override is null && await waits.UnreadAsync(progress, cancellationToken) > 0)
            return progress;
        var (tree, statement) = await records.MakeAsync(progress, cancellationToken);
        await proofs.KeepAsync(tree, cancellationToken);
        var hash = await statements.KeepAsync(statement, cancellationToken);
        log.Closed(definition.Id, statement.Applications.Count);
        if (statement.Unaccounted.Count > 0)
        {
            log.ApplicantsUnaccounted(definition.Id, statement.Unaccounted.Count);
            Instruments.Damaged("statement");
        }

        return await DoAsync(
            before => before.ClosedAt is null,
            new(ActKind.Close, new() { Statement = hash, Receipts = tree.Head.Hash }, $"締切確定書 {hash}"),
            cancellationToken
        );
    }

    private static bool Says(CallProgress progress, IReadOnlyList<string> waitingFor) =>
        progress.ClosingSince is not null && progress.WaitingFor.SequenceEqual(waitingFor);
}
