using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Proving;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Closing;

/// <summary>
/// What the closing makes of the register: the tree of receipts and the closing statement. Where storage has lost one
/// of them, as an emulator that is killed loses what it kept last, it is made again: the same register gives the same
/// bytes, and the row of the call knows their hash. What has changed since cannot be made again, and the row says so.
/// </summary>
public sealed class ClosingRecords(
    CallDefinition definition,
    CallRegister calls,
    SubmissionLists listed,
    ApplicationRegister applications,
    StatementStore statements,
    FileBooks books,
    ProofStore proofs,
    ILogger<ClosingRecords> log
)
{
    private const string Statement = "締切確定書",
        Tree = "受付の封印（到達証明の基）";

    /// <summary>Both, from the register as it is, without what was kept after the closing.</summary>
    public async Task<(ReceiptTree Tree, ClosingStatement Statement)> MakeAsync(
        CallProgress progress,
        CancellationToken cancellationToken
    )
    {
        var all = await listed
            .AllAsync(cancellationToken)
            .Where(one => progress.ClosedAt is null || one.StoredAt <= progress.ClosedAt)
            .ToListAsync(cancellationToken);
        var tree = ReceiptTree.Of(definition.Id, progress.Of(definition.Schedule), all);
        var statement = ClosingStatement.Of(
            definition,
            progress,
            await applications.AllAsync(cancellationToken).ToListAsync(cancellationToken),
            [.. all.Where(one => one.Kind == SubmissionKind.Submission)]
        ) with
        {
            Files = await books.BalanceAsync(all, cancellationToken),
            Receipts = ClosingStatement.ReceiptsTotal.Of(tree.Head),
        };
        return (tree, statement);
    }

    /// <summary>Makes again what a closed call has lost, and writes onto its row what is lost for good.</summary>
    /// <returns>The row as it then is.</returns>
    public async Task<CallProgress> RestoreAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        var lost = await LostAsync(progress, cancellationToken);
        if (lost.Count > 0)
        {
            await MakeAgainAsync(progress, cancellationToken);
            var found = lost.Count;
            lost = await LostAsync(progress, cancellationToken);
            log.ClosingRecordsRestored(definition.Id, found, lost.Count);
            foreach (var _ in lost)
                Instruments.Damaged("blob");
        }

        return await calls.ChangeAsync(
            before => before.Lost.SequenceEqual(lost) ? before : before with { Lost = lost },
            cancellationToken
        );
    }

    private async Task<IReadOnlyList<string>> LostAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        var lost = new List<string>();
        if (
            progress.StatementHash is { } hash
            && await statements.FindAsync(definition.Id, hash, cancellationToken) is null
        )
            lost.Add(Statement);
        if (
            progress.ReceiptsHead is { } head
            && await proofs.FindAsync(definition.Id, head, cancellationToken) is null
        )
            lost.Add(Tree);
        return lost;
    }

    private async Task MakeAgainAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        var (tree, statement) = await MakeAsync(progress, cancellationToken);
        if (tree.Head.Hash == progress.ReceiptsHead)
            await proofs.KeepAsync(tree, cancellationToken);
        if (StatementStore.HashOf(statement) == progress.StatementHash)
            await statements.KeepAsync(statement, cancellationToken);
    }
}
