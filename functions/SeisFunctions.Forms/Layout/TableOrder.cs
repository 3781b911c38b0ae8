namespace SeisFunctions.Forms.Layout;

/// <summary>
/// Which Word tables stand directly behind one another: programs and page breaks cut one table into several.
/// </summary>
internal sealed class TableOrder
{
    private readonly Dictionary<Grid, Grid> next = [];
    private readonly Dictionary<Grid, Grid> previous = [];

    public TableOrder(IReadOnlyList<Block> blocks)
    {
        Grid? last = null;
        var nested = new HashSet<Grid>();
        foreach (var block in blocks)
        {
            if (block is Paragraph { Content: var content })
            {
                last = content.IsBlank && !content.HasDrawing ? last : null;
            }
            else if (block is Grid { IsSheet: false } grid)
            {
                AddNested(grid, nested);
                if (nested.Contains(grid))
                {
                    continue;
                }

                if (last is not null)
                {
                    (next[last], previous[grid]) = (grid, last);
                }

                last = grid;
            }
        }
    }

    /// <summary>The table before this one, likewise.</summary>
    public Grid? Before(Grid grid) => previous.GetValueOrDefault(grid);

    /// <summary>The table behind this one with nothing but empty paragraphs between; null if there is none.</summary>
    public Grid? After(Grid grid) => next.GetValueOrDefault(grid);

    private static void AddNested(Grid grid, HashSet<Grid> nested)
    {
        foreach (var row in grid.Rows)
        {
            foreach (var cell in row.Cells)
            {
                if (cell.Nested.Count > 0)
                {
                    nested.UnionWith(cell.Nested);
                }
            }
        }
    }
}
