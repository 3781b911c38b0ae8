using SeisFunctions.Domain;

namespace SeisFunctions.Proving;

/// <summary>What the register gives today beside the tree that the call was closed with. Pure.</summary>
/// <param name="Leaves">Leaves of the tree.</param>
/// <param name="Same">Leaves that a row still gives.</param>
/// <param name="Unknown">Receipt numbers of rows from before the closing whose leaf does not stand in the tree: they
/// are not what they were.</param>
public sealed record ReceiptComparison(int Leaves, int Same, IReadOnlyList<string> Unknown)
{
    /// <summary>Leaves that no row gives any more: erased, or altered.</summary>
    public int Gone => Leaves - Same;

    /// <summary>Whether the rows give the same root.</summary>
    public bool Agrees => Gone == 0 && Unknown.Count == 0;

    /// <summary>Compares.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="progress">The call, as its row tells it.</param>
    /// <param name="schedule">Its schedule as published.</param>
    /// <param name="received">Everything in the register.</param>
    public static ReceiptComparison Of(
        ReceiptTree tree,
        CallProgress progress,
        CallSchedule schedule,
        IEnumerable<Submission> received
    )
    {
        var known = tree.Leaves.ToHashSet(StringComparer.Ordinal);
        var all = received.ToList();
        var tests = all.Where(one => one.Route is not null).Select(one => one.ReceiptNumber);
        var leaves = all
            .Where(one => ReceiptTree.IsProvedBy(one, progress.Of(schedule)) && !(one.StoredAt > progress.ClosedAt))
            .Select(one => ReceiptLeaf.Of(tree.Call, one))
            .OfType<ReceiptLeaf>()
            .ToLookup(leaf => known.Contains(leaf.Hash));
        return new(
            tree.Leaves.Count,
            leaves[true].Count(),
            // What came as a route test stood in no tree, whatever an officer has taken it for since.
            [.. leaves[false].ExceptBy(tests, leaf => leaf.ReceiptNumber).Select(leaf => leaf.ReceiptNumber).Order(StringComparer.Ordinal)]
        );
    }
}
