using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// The cells of a sheet by their place. Programs write them row by row from left to right; only where one does not, are
/// they looked up.
/// </summary>
internal sealed class SheetCells
{
    private readonly List<GridCell> cells = [];
    private Dictionary<CellReference, GridCell>? byReference;

    /// <summary>In the order of the file.</summary>
    public List<GridCell> All => cells;

    /// <summary>Adds a cell; false if there is one at its place already.</summary>
    public bool TryAdd(GridCell cell)
    {
        if (byReference is null && cells.Count > 0 && Compare(cells[^1], new(cell.Row, cell.Column)) >= 0)
        {
            byReference = cells.ToDictionary(ReferenceOf);
        }

        if (byReference is not null && !byReference.TryAdd(ReferenceOf(cell), cell))
        {
            return false;
        }

        cells.Add(cell);
        return true;
    }

    public GridCell? At(CellReference place)
    {
        if (byReference is not null)
        {
            return byReference.GetValueOrDefault(place);
        }

        var (low, high) = (0, cells.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            switch (Compare(cells[middle], place))
            {
                case 0:
                    return cells[middle];
                case < 0:
                    low = middle + 1;
                    break;
                default:
                    high = middle - 1;
                    break;
            }
        }

        return null;
    }

    private static int Compare(GridCell cell, CellReference place) =>
        cell.Row != place.Row ? cell.Row.CompareTo(place.Row) : cell.Column.CompareTo(place.Column);

    private static CellReference ReferenceOf(GridCell cell) => new(cell.Row, cell.Column);
}
