using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Tables;

/// <summary>Makes the header of one table of the rows that it stands in.</summary>
internal static class HeaderRows
{
    /// <summary>A row with more cells than this is no header of a form.</summary>
    private const int MostCells = 100;

    /// <summary>Rows of a header: groups of columns, their kinds, the columns themselves.</summary>
    private const int MostRows = 3;

    /// <summary>The header that these cells begin, with the rows below that belong to it; null if they begin none.</summary>
    public static TableHeader? Header(
        Grid grid,
        GridRow row,
        List<GridCell> cells,
        TableVocabulary table,
        FormVocabulary form
    )
    {
        var columns = Match(cells, table);
        if (columns.Count == 0)
        {
            return null;
        }

        var lastRow = cells
            .Where(cell => columns.Exists(column => column.First == cell.Column))
            .Max(cell => cell.LastRow);
        lastRow = Math.Max(lastRow, AddFurtherRows(grid, row, cells, table, columns));
        var found = columns
            .GroupBy(column => column.Field.Id)
            .ToDictionary(group => group.Key, group => group.MinBy(column => column.Rank)!);
        foreach (var (id, column) in found)
        {
            if (AnswerHeads.Under(column, grid, row.Index) is { } split)
            {
                (found[id], lastRow) = (split.Column, Math.Max(lastRow, split.Row));
            }
        }

        var unknown = cells.FindAll(cell => !columns.Exists(column => column.First == cell.Column));
        TakeHalves(table, found, unknown);
        return !IsHeader(table, found, unknown)
            ? null
            : new(table, grid, row.Index, lastRow, found)
            {
                HasForeignColumns = unknown.Count > 0,
                Findings =
                [
                    .. HeaderFindings.Doubles(grid, row, columns, form),
                    .. HeaderFindings.Unknown(grid, unknown, found, table, form),
                    .. HeaderFindings.Similar(grid, row, found, form),
                ],
            };
    }

    /// <summary>
    /// Adds the columns that stand in the rows below, where a header has several, and tells the last of these rows.
    /// </summary>
    private static int AddFurtherRows(
        Grid grid,
        GridRow row,
        List<GridCell> cells,
        TableVocabulary table,
        List<TableColumn> columns
    )
    {
        var (begin, end) = Bounds(row, cells);
        var lastRow = row.Index;
        for (var further = 1; further < MostRows; further++)
        {
            var second =
                grid.Row(row.Index + further) is { } below
                    ? Cells(below).FindAll(cell => cell.Column >= begin && cell.Column < end)
                    : [];
            var more = second.Count > 0 ? Match(second, table) : [];
            if (more.Count > 0 && more.Count * 2 >= second.Count && !IsPrintedAgain(more, columns))
            {
                columns.AddRange(more.Where(column => !columns.Exists(other => IsBetter(other, column))));
                lastRow = row.Index + further;
            }
        }

        return lastRow;
    }

    /// <summary>The columns of the grid that no other text of the row stands in, around these cells.</summary>
    private static (int Begin, int End) Bounds(GridRow row, List<GridCell> cells)
    {
        var others = row.Cells.Where(cell => !cell.Content.IsBlank && !cells.Contains(cell)).ToList();
        return (
            others.Where(cell => cell.Column < cells[0].Column).Select(cell => cell.EndColumn).DefaultIfEmpty().Max(),
            others
                .Where(cell => cell.Column > cells[^1].Column)
                .Select(cell => cell.Column)
                .DefaultIfEmpty(int.MaxValue)
                .Min()
        );
    }

    private static bool IsPrintedAgain(List<TableColumn> more, List<TableColumn> columns) =>
        more.TrueForAll(column => columns.Exists(other => other.Field.Id == column.Field.Id));

    private static bool IsBetter(TableColumn known, TableColumn column) =>
        known.Field.Id == column.Field.Id && known.Rank <= column.Rank;

    /// <summary>Takes two heads that nobody knows for the halves of the only column of marks that is missing.</summary>
    private static void TakeHalves(
        TableVocabulary table,
        Dictionary<string, TableColumn> found,
        List<GridCell> unknown
    )
    {
        var missing = table.Table.Columns.Where(column => column.Kind == FieldKind.Tick && !found.ContainsKey(column.Id));
        if (missing.ToList() is [var tick] && AnswerHeads.Beside(tick, unknown) is { } halves)
        {
            found[tick.Id] = halves;
            unknown.RemoveAll(cell => cell.Column >= halves.First && cell.Column < halves.End);
        }
    }

    /// <summary>
    /// Enough columns beside one another, a required one among them, and not more heads that nobody knows. Labels below
    /// one another are no header: the table is turned, or has a block for each entry.
    /// </summary>
    private static bool IsHeader(
        TableVocabulary table,
        Dictionary<string, TableColumn> found,
        List<GridCell> unknown
    ) =>
        found.Values.DistinctBy(column => column.First).Count() >= table.FewestColumns
        && unknown.Count <= found.Count
        && found.Values.Any(column => column.Field.Required && column.Rank <= LabelRank.WithoutBrackets);

    /// <summary>The cells with a text that begin in a row; none where there are too many for a header.</summary>
    public static List<GridCell> Cells(GridRow row)
    {
        var cells = row
            .Cells.Where(cell => cell.Row == row.Index && !cell.Content.IsBlank)
            .Take(MostCells + 1)
            .ToList();
        return cells.Count > MostCells ? [] : cells;
    }

    private static List<TableColumn> Match(List<GridCell> cells, TableVocabulary table)
    {
        var columns = new List<TableColumn>();
        var rest = new List<GridCell>();
        foreach (var cell in cells)
        {
            if (table.Labels.Find(cell.Content.Label) is { } match)
            {
                columns.Add(new(match.Field, cell.Column, cell.EndColumn, match.Rank));
            }
            else
            {
                rest.Add(cell);
            }
        }

        foreach (var cell in columns.Count >= 2 ? rest : [])
        {
            if (
                table.Labels.FindSimilar(cell.Content.Label) is { } match
                && !columns.Exists(column => column.Field.Id == match.Field.Id)
            )
            {
                columns.Add(new(match.Field, cell.Column, cell.EndColumn, match.Rank));
            }
        }

        return columns;
    }
}
