namespace SeisFunctions.Forms.Layout;

/// <summary>
/// A row of a <see cref="Grid"/> with every cell that shows in it, from left to right, including those merged down from
/// above.
/// </summary>
/// <param name="index">Counted from 0.</param>
/// <param name="cells">Where it can, a stretch of all the grid's cells, which are then kept in one array.</param>
internal sealed class GridRow(int index, ArraySegment<GridCell> cells)
{
    public int Index { get; } = index;

    public ArraySegment<GridCell> Cells => cells;

    public GridCell? At(int column)
    {
        // Nearly every row has a cell in each column.
        if (
            cells.Count > 0
            && column - cells[0].Column is >= 0 and var usual
            && usual < cells.Count
            && cells[usual] is var cell
            && cell.Column <= column
            && column < cell.EndColumn
        )
        {
            return cell;
        }

        var low = 0;
        var high = cells.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (column < cells[middle].Column)
            {
                high = middle - 1;
            }
            else if (column >= cells[middle].EndColumn)
            {
                low = middle + 1;
            }
            else
            {
                return cells[middle];
            }
        }

        return null;
    }
}
