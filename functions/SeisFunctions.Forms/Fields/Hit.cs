using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Fields;

/// <summary>A place that answers to a field's label, and what stands there as its value.</summary>
/// <param name="Match">The label.</param>
/// <param name="Spot">Where the label stands.</param>
/// <param name="Parts">What stands in the value's place, in order; empty if there is no such place.</param>
/// <param name="Location">Place of the value.</param>
internal sealed record Hit(LabelMatch Match, Spot Spot, IReadOnlyList<ValuePart> Parts, string Location)
{
    /// <summary>How the label was found, where that is worth a finding.</summary>
    public string? Note { get; init; }

    /// <summary>Every cell and paragraph of the value's place, the empty ones and remarks too.</summary>
    public IReadOnlyList<Spot> Claimed { get; init; } = [];

    /// <summary>What stands beside the value and is no part of it: under 備考, or a reference.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>The place holds the values of other fields too, and nobody can tell which is whose.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A cell, or part of a cell or paragraph, that holds a value or a piece of it.</summary>
internal sealed record ValuePart(Content Content, string Location, CellKind Kind = CellKind.Text, bool IsHidden = false)
{
    /// <summary>The cell or paragraph that it is, or is a piece of.</summary>
    public Spot? Spot { get; init; }

    /// <summary>Part of a cell or paragraph.</summary>
    public static ValuePart PieceOf(Content content, Spot spot) => new(content, spot.Location) { Spot = spot };

    /// <summary>
    /// What a mark in it says, by the head of its column; null where the column has none that matters.
    /// </summary>
    public Head? Head { get; init; }
}
