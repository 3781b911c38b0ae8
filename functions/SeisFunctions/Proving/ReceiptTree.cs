using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Proving;

/// <summary>
/// The tree over everything that was received at or before the deadline, as it is kept: hashes only, so that it stays
/// when personal data is erased. The leaves stand in the order of their hashes, which tells nobody who came before
/// whom.
/// </summary>
/// <param name="Call">Id of the call.</param>
/// <param name="Deadline">The deadline that counted.</param>
/// <param name="Leaves">Hash of each leaf, lower-case hex, ascending.</param>
public sealed record ReceiptTree(string Call, DateTimeOffset Deadline, IReadOnlyList<string> Leaves)
{
    private readonly MerkleTree _tree = new(Leaves.Select(Convert.FromHexString));

    /// <summary>
    /// The tree over submissions and correspondence: what a message is can still be ruled otherwise, when it came can
    /// not.
    /// </summary>
    public static ReceiptTree Of(string call, CallSchedule schedule, IEnumerable<Submission> received) =>
        new(
            call,
            schedule.Deadline.ToUniversalTime(),
            [
                .. received
                    .Where(one => IsProvedBy(one, schedule))
                    .Select(one => ReceiptLeaf.Of(call, one)?.Hash)
                    .OfType<string>()
                    .Order(StringComparer.Ordinal),
            ]
        );

    /// <summary>Whether a receipt belongs into the tree: our system took it by the deadline.</summary>
    public static bool IsProvedBy(Submission received, CallSchedule schedule) =>
        schedule.IsOnTime(received.ArrivedAt);

    /// <summary>Call, deadline, number of leaves and root.</summary>
    [JsonIgnore]
    public TreeHead Head => new(Call, Deadline, Leaves.Count, Convert.ToHexStringLower(_tree.Root));

    /// <summary>The proof that a leaf stands in the tree; null if it does not.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="timestamp">The authority's token for the head, or null.</param>
    public ReceiptProof? ProofOf(ReceiptLeaf leaf, byte[]? timestamp)
    {
        var index = Leaves.ToList().BinarySearch(leaf.Hash, StringComparer.Ordinal);
        return index < 0
            ? null
            : new(
                leaf,
                Head,
                index,
                [.. _tree.PathOf(index).Select(Convert.ToHexStringLower)],
                Head.Hash,
                timestamp
            );
    }
}
