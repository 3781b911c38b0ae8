using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// The sheet 記入例: every table of the form one below the other, with the example rows of the definition, in grey.
/// </summary>
internal static class ExampleSheet
{
    private const double LeastHeight = 26;

    public static Worksheet Of(FormDefinition form, FormSection part)
    {
        var widths = form.Tables.Select(SheetColumns.Widths).MaxBy(columns => columns.Count) ?? [4, 30, 90];
        var sheet = new SheetDraft(widths);
        var layout = new SheetLayout(form, part);
        sheet.Head(form, $"【{part.Title}】", SheetStyle.ExampleMark, layout.Notes);
        var row = layout.FirstFieldRow;
        foreach (var shown in form.Parts.Where(other => !other.IsExample))
        {
            sheet.Row(row, height: 22);
            sheet.Cell(1, $"【{shown.Title}】", SheetStyle.Part);
            row = Fields(sheet, shown, row + 1);
            if (shown.Table is { } table)
                row = Table(sheet, table, widths, row);
            row++;
        }
        return sheet.Finish(form, frozenRows: 0);
    }

    private static int Fields(SheetDraft sheet, FormSection part, int row)
    {
        foreach (var field in part.Fields)
        {
            sheet.Row(row++, height: 24);
            sheet.Cell(SheetLayout.LabelColumn, field.Label, SheetStyle.Label);
            sheet.Cell(
                SheetLayout.EntryColumn,
                field.Hint?.Replace("例：", "", StringComparison.Ordinal) ?? "",
                SheetStyle.Example
            );
        }
        if (part.Fields.Count > 0)
            sheet.Row(row++, height: 10);
        return row;
    }

    private static int Table(SheetDraft sheet, TableDefinition table, IReadOnlyList<double> grid, int row)
    {
        var spans = SheetColumns.Spans(SheetColumns.Widths(table), grid);
        sheet.Row(row++, height: 30);
        Cells(sheet, spans, [.. table.Columns.Select(column => column.Label)], _ => SheetStyle.Header);
        foreach (var example in table.Example)
        {
            // Merged cells do not grow with their text, so the height is reckoned from the longest entry.
            sheet.Row(row++, example.Zip(Widths(spans, grid), SheetColumns.HeightOf).Append(LeastHeight).Max());
            Cells(sheet, spans, example, column =>
                EntrySheet.StyleOf(table.Columns[column]) == SheetStyle.Entry
                && !SheetColumns.IsPreprinted(table, table.Columns[column])
                    ? SheetStyle.Example
                    : SheetStyle.CenteredExample
            );
        }
        return row;
    }

    private static void Cells(
        SheetDraft sheet,
        IReadOnlyList<int> spans,
        IReadOnlyList<string> texts,
        Func<int, SheetStyle> style
    )
    {
        var at = 1;
        foreach (var (index, text) in texts.Index())
        {
            sheet.Cell(at, text, style(index), spans[index]);
            at += spans[index];
        }
    }

    private static IEnumerable<double> Widths(IReadOnlyList<int> spans, IReadOnlyList<double> grid)
    {
        var at = 0;
        foreach (var span in spans)
        {
            yield return grid.Skip(at).Take(span).Sum();
            at += span;
        }
    }
}
