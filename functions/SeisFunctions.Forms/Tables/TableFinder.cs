using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>Finds the headers of a form's tables by their labels, wherever in a grid they stand.</summary>
internal static class TableFinder
{
    /// <summary>A row with more cells than this is no header of a form.</summary>
    private const int MostCells = 100;

    public static List<TableHeader> Find(Grid grid, FormVocabulary form)
    {
        var headers = new List<TableHeader>();
        var nextFree = 0;
        foreach (var row in grid.Rows)
        {
            if (row.Index >= nextFree && HeaderAt(grid, row, form) is { } header)
            {
                headers.Add(header);
                nextFree = header.LastRow + 1;
            }
        }

        return headers;
    }

    private static TableHeader? HeaderAt(Grid grid, GridRow row, FormVocabulary form)
    {
        TableHeader? best = null;
        foreach (var table in form.Tables)
        {
            if (Header(grid, row, table, form) is { } header && (best is null || Share(header) > Share(best)))
            {
                best = header;
            }
        }

        return best;
    }

    private static double Share(TableHeader header) => (double)header.Columns.Count / header.Vocabulary.Table.Columns.Count;

    private static TableHeader? Header(Grid grid, GridRow row, TableVocabulary table, FormVocabulary form)
    {
        if (!HasLabel(row, table, form))
        {
            return null;
        }

        var cells = Cells(row);
        var columns = Match(cells, table);
        if (columns.Count == 0)
        {
            return null;
        }

        var lastRow = cells.Where(cell => columns.Exists(column => column.First == cell.Column)).Max(cell => cell.LastRow);
        if (grid.Row(row.Index + 1) is { } below && Cells(below) is { Count: > 0 } second && Match(second, table) is { Count: > 0 } more
            && more.Count * 2 >= second.Count)
        {
            columns.AddRange(more.Where(column => !columns.Exists(other => other.Field.Id == column.Field.Id)));
            lastRow = Math.Max(lastRow, below.Index);
        }

        var found = columns.GroupBy(column => column.Field.Id).ToDictionary(group => group.Key, group => group.MinBy(column => column.Rank));
        var unknown = cells.Where(cell => !columns.Exists(column => column.First == cell.Column)).ToList();
        if (found.Count < table.FewestColumns || unknown.Count > found.Count || !found.Values.Any(column => column.Field.Required && column.Rank <= LabelRank.WithoutBrackets))
        {
            return null;
        }

        return new(table, grid, row.Index, lastRow, found)
        {
            HasForeignColumns = unknown.Count > 0,
            Findings = [.. Doubles(grid, row, columns, form), .. Unknown(grid, unknown, found, table, form), .. Similar(grid, row, found, form)],
        };
    }

    /// <summary>Hardly any row is a header: the others are let go before anything is collected about them.</summary>
    private static bool HasLabel(GridRow row, TableVocabulary table, FormVocabulary form)
    {
        for (var i = 0; i < row.Cells.Count; i++)
        {
            if (row.Cells[i] is var cell && cell.Row == row.Index && form.MayName(cell.Content) && table.Labels.Find(cell.Content.Label) is not null)
            {
                return true;
            }
        }

        return false;
    }

    private static List<GridCell> Cells(GridRow row)
    {
        var cells = row.Cells.Where(cell => cell.Row == row.Index && !cell.Content.IsBlank).Take(MostCells + 1).ToList();
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
            if (table.Labels.FindSimilar(cell.Content.Label) is { } match && !columns.Exists(column => column.Field.Id == match.Field.Id))
            {
                columns.Add(new(match.Field, cell.Column, cell.EndColumn, match.Rank));
            }
        }

        return columns;
    }

    /// <summary>Two columns that answer to one label equally well: neither is read silently.</summary>
    private static IEnumerable<Finding> Doubles(Grid grid, GridRow row, List<TableColumn> columns, FormVocabulary form) =>
        from pair in columns.GroupBy(column => column.Field.Id)
        where pair.Count(column => column.Rank == pair.Min(other => other.Rank)) > 1
        let places = string.Join("と", pair.Select(column => grid.Location(row.Index, column.First)))
        select new Finding("field.ambiguous", Severity.Warning, $"「{pair.First().Field.Label}」の列が2つあります（{places}）。左の列を読み取りました。1つにして再提出してください。",
            form.Form.Name, grid.Location(row.Index, pair.First().First))
        { Field = pair.First().Field.Label };

    /// <summary>A header that nobody knows matters only where a column of the form was not found.</summary>
    private static IEnumerable<Finding> Unknown(Grid grid, List<GridCell> unknown, Dictionary<string, TableColumn> found, TableVocabulary table, FormVocabulary form)
    {
        if (unknown.Count == 0)
        {
            return [];
        }

        var headers = string.Join("", unknown.Select(cell => $"「{PlainText.OneLine(cell.Content.Text)}」"));
        return table.Table.Columns.Where(column => !found.ContainsKey(column.Id)).Select(column => new Finding("field.ambiguous", Severity.Warning,
            $"「{column.Label}」の列が見つかりません。見出し{headers}の列がどの項目か判断できないため、様式のとおりに直して再提出してください。",
            form.Form.Name, grid.Location(unknown[0]))
        { Field = column.Label });
    }

    private static IEnumerable<Finding> Similar(Grid grid, GridRow row, Dictionary<string, TableColumn> found, FormVocabulary form) =>
        found.Values.Where(column => column.Rank == LabelRank.Similar).Select(column => new Finding("field.repaired", Severity.Info,
            $"{grid.Location(row.Index, column.First)}の見出しを「{column.Field.Label}」として読み取りました。違う場合は訂正して再提出してください。",
            form.Form.Name, grid.Location(row.Index, column.First))
        { Field = column.Field.Label });
}
