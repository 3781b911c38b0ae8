using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Fields;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Values;

namespace SeisFunctions.Forms.Tables;

/// <summary>What is said of the header of a table.</summary>
internal static class HeaderFindings
{
    /// <summary>Two columns that answer to one label equally well: neither is read silently.</summary>
    public static IEnumerable<Finding> Doubles(
        Grid grid,
        GridRow row,
        List<TableColumn> columns,
        FormVocabulary form
    ) =>
        from pair in columns.GroupBy(column => column.Field.Id)
        where pair.Count(column => column.Rank == pair.Min(other => other.Rank)) > 1
        let places = string.Join("と", pair.Select(column => grid.Location(row.Index, column.First)))
        select FieldFinding
            .TwoColumns(pair.First().Field.Label, places)
            .At(form.Form.Name, grid.Location(row.Index, pair.First().First)) with
        {
            Field = pair.First().Field.Label,
        };

    /// <summary>
    /// A header that nobody knows matters only where a column of the form was not found; a column of marks is asked for
    /// without one too, since nothing else says what it would.
    /// </summary>
    public static IEnumerable<Finding> Unknown(
        Grid grid,
        List<GridCell> unknown,
        Dictionary<string, TableColumn> found,
        TableVocabulary table,
        FormVocabulary form
    )
    {
        unknown = unknown.FindAll(cell => !Head.IsPlain(cell.Content.Text));
        var headers = string.Join("", unknown.Select(cell => $"「{PlainText.OneLine(cell.Content.Text)}」"));
        return unknown.Count == 0
            ? table
                .Table.Columns.Where(column =>
                    column is { Required: true, Kind: FieldKind.Tick } && !found.ContainsKey(column.Id)
                )
                .Select(column =>
                    FieldFinding.NoColumn(column.Label).At(form.Form.Name, grid.Name) with
                    {
                        Field = column.Label,
                    }
                )
            : table
                .Table.Columns.Where(column => column.Required && !found.ContainsKey(column.Id))
                .Select(column =>
                    FieldFinding.NoColumn(column.Label, headers).At(form.Form.Name, grid.Location(unknown[0])) with
                    {
                        Field = column.Label,
                    }
                );
    }

    /// <summary>Heads that almost are the label of a column.</summary>
    public static IEnumerable<Finding> Similar(
        Grid grid,
        GridRow row,
        Dictionary<string, TableColumn> found,
        FormVocabulary form
    ) =>
        found
            .Values.Where(column => column.Rank == LabelRank.Similar)
            .Select(column =>
                FieldFinding
                    .SimilarHead(grid.Location(row.Index, column.First), column.Field.Label)
                    .At(form.Form.Name, grid.Location(row.Index, column.First)) with
                {
                    Field = column.Field.Label,
                }
            );
}
