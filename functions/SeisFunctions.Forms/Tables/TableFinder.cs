using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Tables;

/// <summary>Finds the headers of a form's tables by their labels, wherever in a grid they stand.</summary>
internal static class TableFinder
{
    private const double NearlyWhole = 0.7;

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
        if (!HasLabel(row, form))
        {
            return [];
        }

        var cells = HeaderRows.Cells(row);
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
            if (
                HeaderRows.Header(grid, row, cells, table, form) is { } header
                && (best is null || Share(header) > Share(best))
            )
            {
                best = header;
            }
        }

        return best;
    }

    private static double Share(TableHeader header) =>
        (double)header.Columns.Count / header.Vocabulary.Table.Columns.Count;

    /// <summary>Hardly any row is a header: the others are let go before anything is collected about them.</summary>
    private static bool HasLabel(GridRow row, FormVocabulary form)
    {
        foreach (var table in form.Tables)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (
                    row.Cells[i] is var cell
                    && cell.Row == row.Index
                    && table.Labels.Find(cell.Content.Label) is not null
                )
                {
                    return true;
                }
            }
        }

        return false;
    }
}
