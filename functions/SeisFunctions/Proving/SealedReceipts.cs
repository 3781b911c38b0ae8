using SeisFunctions.Domain;

namespace SeisFunctions.Proving;

/// <summary>The receipts that a call was closed with, and the authority's token for them if there is one.</summary>
/// <param name="Tree">The tree.</param>
/// <param name="Timestamp">The token, or null.</param>
public sealed record SealedReceipts(ReceiptTree Tree, byte[]? Timestamp)
{
    /// <summary>
    /// Rows that are at hand, by id: whoever asks for the proofs of all reads the register once instead of row by row.
    /// </summary>
    public IReadOnlyDictionary<string, Submission> Rows { get; init; } = new Dictionary<string, Submission>();

    /// <summary>
    /// The proof of a receipt; null if it came late, came to light after the closing, or is erased: then it has none.
    /// </summary>
    public ReceiptProof? ProofOf(Submission received) =>
        ReceiptLeaf.Of(Tree.Call, received) is { } leaf ? Tree.ProofOf(leaf, Timestamp) : null;
}
