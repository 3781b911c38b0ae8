namespace SeisFunctions.Forms.Layout;

/// <summary>Turns cells with their merges into the rows of a grid.</summary>
internal static class RowBuilder
{
    /// <summary>
    /// Rows from cells in any order. A merged cell is listed in every row that it covers and that has a cell of its
    /// own, or, if <paramref name="everyRow"/>, in every row; <paramref name="onCovered"/> is called for each such
    /// listing.
    /// </summary>
    public static List<GridRow> Build(List<GridCell> cells, bool everyRow, Action onCovered) =>
        AreInOrder(cells) ? BuildInOrder(cells) : BuildMerged(cells, everyRow, onCovered);

    /// <summary>Row by row, and none reaches down into another: nearly every table.</summary>
    private static bool AreInOrder(List<GridCell> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].RowSpan > 1 || (i > 0 && cells[i].Row < cells[i - 1].Row))
            {
                return false;
            }
        }

        return true;
    }

    private static List<GridRow> BuildInOrder(List<GridCell> cells)
    {
        var rows = new List<GridRow>();
        var all = cells.ToArray();
        for (int start = 0, end; start < all.Length; start = end)
        {
            for (end = start + 1; end < all.Length && all[end].Row == all[start].Row; end++) { }

            rows.Add(new(all[start].Row, InOrder(new(all, start, end - start))));
        }

        return rows;
    }

    private static List<GridRow> BuildMerged(List<GridCell> cells, bool everyRow, Action onCovered)
    {
        var rows = new SortedDictionary<int, List<GridCell>>();
        var merged = new List<GridCell>();
        foreach (var cell in cells)
        {
            RowOf(rows, cell.Row).Add(cell);
            if (cell.RowSpan > 1)
            {
                merged.Add(cell);
            }
        }

        var present = rows.Keys.ToList();
        foreach (var cell in merged)
        {
            foreach (var row in everyRow ? Enumerable.Range(cell.Row + 1, cell.RowSpan - 1) : Covered(present, cell))
            {
                onCovered();
                RowOf(rows, row).Add(cell);
            }
        }

        return [.. rows.Select(row => new GridRow(row.Key, InOrder(row.Value.ToArray())))];
    }

    private static List<GridCell> RowOf(SortedDictionary<int, List<GridCell>> rows, int index)
    {
        if (!rows.TryGetValue(index, out var cells))
        {
            rows[index] = cells = [];
        }

        return cells;
    }

    private static IEnumerable<int> Covered(List<int> present, GridCell cell)
    {
        var at = present.BinarySearch(cell.Row + 1);
        for (at = at < 0 ? ~at : at; at < present.Count && present[at] <= cell.LastRow; at++)
        {
            yield return present[at];
        }
    }

    /// <summary>From left to right; a cell that lies under a merged one is not seen and left out.</summary>
    private static ArraySegment<GridCell> InOrder(ArraySegment<GridCell> cells)
    {
        var isInOrder = true;
        for (var i = 1; i < cells.Count; i++)
        {
            isInOrder &= cells[i].Column >= cells[i - 1].EndColumn;
        }

        if (isInOrder)
        {
            return cells;
        }

        var seen = new List<GridCell>(cells.Count);
        foreach (var cell in cells.OrderBy(cell => cell.Column).ThenBy(cell => cell.Row))
        {
            if (seen.Count == 0 || cell.Column >= seen[^1].EndColumn)
            {
                seen.Add(cell);
            }
        }

        return seen.ToArray();
    }
}
