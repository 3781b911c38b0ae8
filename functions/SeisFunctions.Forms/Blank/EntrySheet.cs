using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// A sheet to fill in: labelled fields on top, a table below, input checks that say in Japanese what is expected.
/// </summary>
internal static class EntrySheet
{
    public static Worksheet Of(FormDefinition form, FormSection part)
    {
        var layout = new SheetLayout(form, part);
        var sheet = new SheetDraft(part.Table is { } columns ? SheetColumns.Widths(columns) : [4, 30, 90]);
        sheet.Head(form, $"【{part.Title}】", SheetStyle.Part, layout.Notes);
        foreach (var (index, field) in part.Fields.Index())
        {
            sheet.Row(layout.FirstFieldRow + index, SheetLayout.FieldHeight);
            sheet.Cell(layout.LabelColumn, field.Label, SheetStyle.Label);
            sheet.Cell(layout.EntryColumn, "", StyleOf(field));
        }
        if (part.Fields.Count > 0)
            sheet.Row(layout.HeaderRow - 1, SheetLayout.GapHeight);
        if (part.Table is { } table)
            Table(sheet, layout, table, SheetStyles.RoomyRow(form.Tables.Index().First(one => one.Item == table).Index));
        return sheet.Finish(
            form,
            part.Table is null ? 0 : layout.HeaderRow,
            InputChecks.Of(layout),
            CodesAsText(layout)
        );
    }

    /// <summary>Height of the rows of entries, so that the table fills its pages.</summary>
    public static double RowHeight(SheetLayout layout, TableDefinition table) =>
        SheetPage.RowHeight(table.Rows, layout.HeightAboveTable, SheetColumns.Widths(table));

    /// <summary>Format of the cells of a column (or of a field's entry).</summary>
    public static SheetStyle StyleOf(FieldDefinition field) =>
        field.Kind switch
        {
            FieldKind.MunicipalityCode => SheetStyle.TextEntry,
            FieldKind.Tick or FieldKind.Choice => SheetStyle.CenteredEntry,
            _ => SheetStyle.Entry,
        };

    private static void Table(SheetDraft sheet, SheetLayout layout, TableDefinition table, uint roomy)
    {
        var height = RowHeight(layout, table);
        sheet.Row(layout.HeaderRow, SheetPage.HeaderHeight);
        foreach (var (index, column) in table.Columns.Index())
            sheet.Cell(index + 1, column.Label, SheetStyle.Header);
        for (var row = 0; row < table.Rows; row++)
        {
            sheet.EntryRow(layout.FirstEntryRow + row, height, roomy);
            foreach (var (index, column) in table.Columns.Index())
            {
                var isPreprinted = SheetColumns.IsPreprinted(table, column);
                sheet.Cell(
                    index + 1,
                    isPreprinted ? table.Preprinted.ElementAtOrDefault(row) ?? "" : "",
                    isPreprinted ? SheetStyle.CenteredEntry : StyleOf(column)
                );
            }
        }
    }

    /// <summary>Keeps Excel from marking every code as "number stored as text": here that is meant.</summary>
    private static IgnoredErrors? CodesAsText(SheetLayout layout)
    {
        var errors = (layout.Part.Table?.Columns ?? [])
            .Index()
            .Where(column => StyleOf(column.Item) == SheetStyle.TextEntry)
            .Select(column => new IgnoredError
            {
                SequenceOfReferences = new([layout.EntriesOf(column.Index + 1)]),
                NumberStoredAsText = true,
            })
            .ToList();
        return errors.Count == 0 ? null : new IgnoredErrors(errors);
    }
}
