using SeisFunctions.Proving;

namespace SeisFunctions.Intake;

/// <summary>What a replay has played.</summary>
/// <param name="Submissions">Number of submissions.</param>
/// <param name="Acts">Number of acts.</param>
/// <param name="Letters">Number of letters that the register knows again.</param>
public sealed record Replayed(int Submissions, int Acts, int Letters)
{
    /// <summary>The register beside the tree of receipts that the call was closed with; null before the closing.</summary>
    public ReceiptComparison? Receipts { get; init; }
}
