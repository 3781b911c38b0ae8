using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// The sheet 記入例: every table of the form one below the other, with the example rows of the definition, in grey; below
/// them how each column is filled in (記入要領).
/// </summary>
internal static class ExampleSheet
{
    /// <summary>Few examples stand in higher rows, so that the page does not look empty.</summary>
    private const double LeastHeight = 36,
        MostHeight = 72,
        AllExamples = 240;

    public static Worksheet Of(FormDefinition form, FormSection part)
    {
        var widths = form.Tables.Select(SheetColumns.Widths).MaxBy(columns => columns.Count) ?? [4, 30, 90];
        var sheet = new SheetDraft(widths);
        var layout = new SheetLayout(form, part);
        sheet.Head(form, $"【{part.Title}】", SheetStyle.ExampleMark, layout.Notes);
        var examples = Math.Max(1, form.Tables.Sum(table => table.Example.Count));
        var least = Math.Clamp(AllExamples / examples, LeastHeight, MostHeight);
        var row = layout.FirstFieldRow;
        foreach (var shown in form.Parts.Where(other => !other.IsExample))
        {
            sheet.Row(row, SheetLayout.PartHeight);
            sheet.Cell(1, $"【{shown.Title}】", SheetStyle.Part);
            row = Fields(sheet, shown, widths.Count, row + 1);
            if (shown.Table is { } table)
                row = Table(sheet, table, widths, least, row);
            row++;
        }
        Explanations(sheet, form, row);
        return sheet.Finish(form, frozenRows: 0);
    }

    private static int Fields(SheetDraft sheet, FormSection part, int columns, int row)
    {
        var (label, entry) = SheetLayout.ColumnsOfFields(columns);
        foreach (var field in part.Fields)
        {
            sheet.Row(row++, SheetLayout.FieldHeight);
            sheet.Cell(label, field.Label, SheetStyle.Label);
            sheet.Cell(
                entry,
                field.Hint?.Replace("例：", "", StringComparison.Ordinal) ?? "",
                SheetStyle.Example
            );
        }
        if (part.Fields.Count > 0)
            sheet.Row(row++, SheetLayout.GapHeight);
        return row;
    }

    private static int Table(
        SheetDraft sheet,
        TableDefinition table,
        IReadOnlyList<double> grid,
        double least,
        int row
    )
    {
        var spans = SheetColumns.Spans(SheetColumns.Widths(table), grid);
        sheet.Row(row++, SheetPage.HeaderHeight);
        Cells(sheet, spans, [.. table.Columns.Select(column => column.Label)], _ => SheetStyle.Header);
        foreach (var example in table.Example)
        {
            // Merged cells do not grow with their text, so the height is reckoned from the longest entry.
            sheet.Row(row++, example.Zip(Widths(spans, grid), SheetColumns.HeightOf).Append(least).Max());
            Cells(sheet, spans, example, column =>
                EntrySheet.StyleOf(table.Columns[column]) == SheetStyle.Entry
                && !SheetColumns.IsPreprinted(table, table.Columns[column])
                    ? SheetStyle.Example
                    : SheetStyle.CenteredExample
            );
        }
        return row;
    }

    private static void Explanations(SheetDraft sheet, FormDefinition form, int row)
    {
        var lines = form
            .Tables.SelectMany(table => table.Columns)
            .Where(column => column.Hint is not null || column.Kind == FieldKind.Choice)
            .Select(column => $"・{column.Label}：{column.Hint ?? $"{column.QuotedOptions}から選んでください。"}")
            .ToList();
        if (lines.Count == 0)
            return;
        sheet.Row(row++, SheetLayout.PartHeight);
        sheet.Cell(1, "【記入要領】", SheetStyle.Part);
        foreach (var line in lines)
        {
            sheet.Row(row++, SheetLayout.NoteHeight);
            sheet.Cell(1, line, SheetStyle.Note);
        }
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
