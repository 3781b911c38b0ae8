using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Tables;

/// <summary>Finds the headers of a form's tables by their labels, wherever in a grid they stand.</summary>
internal static class TableFinder
{
    /// <summary>A row with more cells than this is no header of a form.</summary>
    private const int MostCells = 100;

    private const double NearlyWhole = 0.7;

    /// <summary>Rows of a header: groups of columns, their kinds, the columns themselves.</summary>
    private const int MostRows = 3;

    public static List<TableHeader> Find(Grid grid, FormVocabulary form)
    {
        var headers = new List<TableHeader>();
        var nextFree = 0;
        foreach (var row in grid.Rows)
        {
            if (row.Index >= nextFree && HeadersIn(grid, row, form) is { Count: > 0 } found)
            {
                nextFree = found.Max(header => header.LastRow) + 1;
                if (
                    found is [var again]
                    && headers is [.., var last]
                    && last.IsLike(again)
                    && FollowsEntry(grid, row, again)
                )
                {
                    headers[^1] = last with
                    {
                        Repeats =
                        [
                            .. last.Repeats,
                            .. Enumerable.Range(again.FirstRow, again.LastRow - again.FirstRow + 1),
                        ],
                    };
                }
                else
                {
                    headers.AddRange(found);
                }
            }
        }

        return headers;
    }

    /// <summary>
    /// Directly behind an entry a header is only printed again; behind a title or a gap another table begins.
    /// </summary>
    private static bool FollowsEntry(Grid grid, GridRow row, TableHeader again) =>
        grid.Row(row.Index - 1) is { } above
        && above.Cells.Count(cell =>
            !cell.Content.IsBlank && cell.Column >= again.FirstColumn && cell.Column < again.EndColumn
        ) >= again.Vocabulary.FewestColumns;

    /// <summary>
    /// Where the entries of one of these tables end at the latest: at the next header that stands below it.
    /// </summary>
    public static int EndOf(TableHeader header, IReadOnlyList<TableHeader> headers) =>
        headers
            .Where(other =>
                other.FirstRow > header.LastRow
                && other.FirstColumn < header.EndColumn
                && other.EndColumn > header.FirstColumn
            )
            .Select(other => other.FirstRow)
            .DefaultIfEmpty(int.MaxValue)
            .Min();

    /// <summary>One header, or several side by side.</summary>
    private static List<TableHeader> HeadersIn(Grid grid, GridRow row, FormVocabulary form)
    {
        if (!form.Tables.Any(table => HasLabel(row, table, form)))
        {
            return [];
        }

        var cells = Cells(row);
        var whole = HeaderAt(grid, row, cells, form);
        var apart = Parts(cells) is { Count: > 1 } parts
            ? parts.Select(part => HeaderAt(grid, row, part, form)).OfType<TableHeader>().ToList()
            : [];
        return AreTables(apart, whole) ? apart
            : whole is null ? []
            : [whole];
    }

    /// <summary>
    /// Each is a table by itself: another one, nearly whole, or the same one once more. Anything less is one table with
    /// an empty column.
    /// </summary>
    private static bool AreTables(List<TableHeader> apart, TableHeader? whole) =>
        apart.Count > (whole is null ? 0 : 1)
        && (
            apart.DistinctBy(header => header.Vocabulary).Count() == apart.Count
                ? apart.TrueForAll(header => Share(header) >= NearlyWhole)
                : apart.TrueForAll(header =>
                    header.Columns.Keys.Intersect(apart[0].Columns.Keys).Count() >= header.Vocabulary.FewestColumns
                )
        );

    /// <summary>The cells cut where a column is empty or where what a cell says was said before.</summary>
    private static List<List<GridCell>> Parts(List<GridCell> cells)
    {
        var parts = new List<List<GridCell>>();
        foreach (var cell in cells)
        {
            if (
                parts.Count == 0
                || cell.Column > parts[^1][^1].EndColumn
                || parts[^1].Exists(before => before.Content.Label.Whole == cell.Content.Label.Whole)
            )
            {
                parts.Add([]);
            }

            parts[^1].Add(cell);
        }

        return parts;
    }

    private static TableHeader? HeaderAt(Grid grid, GridRow row, List<GridCell> cells, FormVocabulary form)
    {
        TableHeader? best = null;
        foreach (var table in form.Tables)
        {
            if (Header(grid, row, cells, table, form) is { } header && (best is null || Share(header) > Share(best)))
            {
                best = header;
            }
        }

        return best;
    }

    private static double Share(TableHeader header) =>
        (double)header.Columns.Count / header.Vocabulary.Table.Columns.Count;

    private static TableHeader? Header(
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

    /// <summary>Hardly any row is a header: the others are let go before anything is collected about them.</summary>
    private static bool HasLabel(GridRow row, TableVocabulary table, FormVocabulary form)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i] is var cell && cell.Row == row.Index && table.Labels.Find(cell.Content.Label) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static List<GridCell> Cells(GridRow row)
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
