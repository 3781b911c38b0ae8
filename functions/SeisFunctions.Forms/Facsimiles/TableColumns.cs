using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Facsimiles;

/// <summary>
/// The columns of a table as far as a cell begins or ends there: a sheet may claim 16,384 of them for three that are
/// used.
/// </summary>
internal sealed class TableColumns
{
    private readonly Grid grid;
    private readonly int[] edges;

    public TableColumns(Grid grid)
    {
        this.grid = grid;
        var cells = grid.Rows.SelectMany(row => row.Cells);
        edges = [.. cells.SelectMany(cell => (int[])[cell.Column, cell.EndColumn]).Distinct().Order()];
    }

    public int Count => Math.Max(0, edges.Length - 1);

    /// <summary>As a sheet shows them.</summary>
    public IReadOnlyList<ShownColumn> Shown =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(index => new ShownColumn(
                    grid.LocationOfColumn(edges[index]),
                    NameOf(edges[index], edges[index + 1] - 1)
                )),
        ];

    /// <summary>Position of the column that begins at this one of the file.</summary>
    public int Of(int column) => Array.BinarySearch(edges, column);

    private static string NameOf(int first, int last) =>
        first == last ? Grid.ColumnName(first) : $"{Grid.ColumnName(first)}～{Grid.ColumnName(last)}";
}
