namespace SeisFunctions.Forms.Facsimiles;

/// <summary>A cell, merged ones as one, or a gap where the file has none.</summary>
/// <param name="RowSpan">Rows of the table that it covers.</param>
/// <param name="ColumnSpan">Columns of the table that it covers.</param>
/// <param name="Spot">What it says; null for a gap.</param>
public sealed record ShownCell(int RowSpan, int ColumnSpan, ShownSpot? Spot)
{
    /// <summary>Its sender hid its row, column or sheet, or its text.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Tables inside the cell.</summary>
    public IReadOnlyList<ShownTable> Nested { get; init; } = [];
}
