using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Proving;

/// <summary>Gives proofs of receipt once the call is closed.</summary>
public sealed class ReceiptProofs(
    CallDefinition call,
    CallRegister calls,
    SubmissionRegister submissions,
    ProofStore store
)
{
    // What is named by its hash never changes, and the first token stays: both are fetched once.
    private volatile SealedReceipts? _last;

    /// <summary>
    /// The receipts that the call was closed with; null before, or where an earlier version closed it.
    /// </summary>
    public async Task<SealedReceipts?> SealedAsync(CancellationToken cancellationToken) =>
        await SealedAsync(await calls.ReadAsync(cancellationToken), cancellationToken);

    /// <summary>The same where the row of the call is known.</summary>
    public async Task<SealedReceipts?> SealedAsync(CallProgress progress, CancellationToken cancellationToken)
    {
        if (progress.ReceiptsHead is not { } head)
            return null;
        var last = _last?.Tree.Head.Hash == head ? _last : null;
        var lacksToken = last is { Timestamp: null } && progress.StampedAt is not null;
        if (last is null || lacksToken)
            _last = last = await FindAsync(head, progress, last?.Tree, cancellationToken);
        return last;
    }

    /// <summary>The proof of a receipt, or null where it has none.</summary>
    public async Task<ReceiptProof?> OfAsync(string submissionId, CancellationToken cancellationToken) =>
        await submissions.FindAsync(submissionId, cancellationToken) is { } received
            ? (await SealedAsync(cancellationToken))?.ProofOf(received)
            : null;

    /// <summary>
    /// The proofs of several receipts, the newest first, at most so many; those that have none are left out.
    /// </summary>
    public async Task<IReadOnlyList<ReceiptProof>> OfAsync(
        SealedReceipts? receipts,
        IEnumerable<string> submissionIds,
        int most,
        CancellationToken cancellationToken
    )
    {
        if (receipts is null)
            return [];
        var found = await Task.WhenAll(
            submissionIds.Select(id =>
                receipts.Rows.TryGetValue(id, out var row)
                    ? Task.FromResult<Submission?>(row)
                    : submissions.FindAsync(id, cancellationToken)
            )
        );
        return
        [
            .. found
                .OfType<Submission>()
                .OrderByDescending(received => received.ArrivedAt)
                .Select(receipts.ProofOf)
                .OfType<ReceiptProof>()
                .Take(most),
        ];
    }

    private async Task<SealedReceipts?> FindAsync(
        string head,
        CallProgress progress,
        ReceiptTree? known,
        CancellationToken cancellationToken
    ) =>
        (known ?? await store.FindAsync(call.Id, head, cancellationToken)) is { } tree
            ? new(
                tree,
                progress.StampedAt is null ? null : await store.FindTokenAsync(call.Id, head, cancellationToken)
            )
            : null;
}
