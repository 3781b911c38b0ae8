namespace SeisFunctions.Forms.Layout;

/// <summary>A cell of a <see cref="Grid"/>, merged ones as one. Rows and columns count from 0.</summary>
internal sealed class GridCell(int row, int column, Content content)
{
    public int Row { get; } = row;

    public int Column { get; } = column;

    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = 1;

    public Content Content { get; set; } = content;

    public CellKind Kind { get; init; }

    /// <summary>Its paragraphs, in a Word document.</summary>
    public Anchor Anchor { get; init; }

    /// <summary>In a hidden row, column or sheet.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Its colour, to compare with that of other cells.</summary>
    public Marks Look { get; init; }

    /// <summary>Tables inside the cell; their text is not part of <see cref="Content"/>.</summary>
    public IReadOnlyList<Grid> Nested { get; set; } = [];

    public int LastRow => Row + RowSpan - 1;

    public int EndColumn => Column + ColumnSpan;
}
