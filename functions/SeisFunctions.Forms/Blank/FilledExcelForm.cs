using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>Fills the cells of an Excel form.</summary>
internal static class FilledExcelForm
{
    public static void Write(FormDefinition form, FormEntries entries, Stream package)
    {
        if (entries.Tables.Keys.Except(form.Tables.Select(table => table.Id)).FirstOrDefault() is { } unknown)
            throw new ArgumentException($"{form.Name} has no table '{unknown}'.", nameof(entries));

        using var document = SpreadsheetDocument.Open(package, isEditable: true);
        var workbook = document.WorkbookPart!;
        var parts = workbook
            .Workbook.Sheets!.Elements<Sheet>()
            .ToDictionary(sheet => sheet.Name!.Value!, sheet => (WorksheetPart)workbook.GetPartById(sheet.Id!));
        var entered = FormFiller.Entered(form.Fields, entries.Fields, form.Name).ToList();
        foreach (var part in form.Parts.Where(part => !part.IsExample))
        {
            var rows = parts[part.Title].Worksheet.GetFirstChild<SheetData>()!;
            var layout = new SheetLayout(form, part);
            foreach (var (field, text) in entered.Where(entry => part.Fields.Contains(entry.Field)))
                Type(
                    RowAt(rows, layout.FirstFieldRow + IndexOf(part.Fields, field)),
                    layout.EntryColumn,
                    field,
                    text
                );
            if (part.Table is { } table && entries.Tables.GetValueOrDefault(table.Id) is { } tableRows)
                Enter(rows, layout, table, tableRows, form.Name);
        }
    }

    private static void Enter(
        SheetData rows,
        SheetLayout layout,
        TableDefinition table,
        IReadOnlyList<IReadOnlyDictionary<string, string>> entries,
        string form
    )
    {
        var widths = SheetColumns.Widths(table);
        foreach (var (index, entry) in entries.Index())
        {
            var row = RowAt(rows, layout.FirstEntryRow + index);
            foreach (var (column, text) in FormFiller.Entered(table.Columns, entry, $"{form} ({table.Id})"))
            {
                Type(row, IndexOf(table.Columns, column) + 1, column, text);
                row.Height = Math.Max(
                    row.Height!.Value,
                    SheetColumns.HeightOf(text, widths[IndexOf(table.Columns, column)])
                );
            }
        }
    }

    private static void Type(Row row, int column, FieldDefinition field, string text)
    {
        var written = field.Kind switch
        {
            FieldKind.Tick => FormFiller.IsTicked(field, text) ? field.Options[0] : "",
            FieldKind.Choice => field.Options[FormFiller.Option(field, text)],
            _ => text,
        };
        if (written.Length > 0)
            SheetText.Write(
                row.Elements<Cell>()
                    .First(cell => cell.CellReference == SheetLayout.Cell(column, (int)row.RowIndex!.Value)),
                written
            );
    }

    private static int IndexOf(IReadOnlyList<FieldDefinition> fields, FieldDefinition field) =>
        fields.Index().First(other => other.Item == field).Index;

    /// <summary>
    /// The row of that number; one below the last is added as Excel does, with the format of the last and no contents.
    /// </summary>
    private static Row RowAt(SheetData rows, int index)
    {
        var last = (Row)rows.LastChild!;
        if (index <= last.RowIndex!.Value)
            return rows.Elements<Row>().First(row => row.RowIndex!.Value == index);
        var added = (Row)last.CloneNode(deep: true);
        added.RowIndex = (uint)index;
        foreach (var (column, cell) in added.Elements<Cell>().Index())
        {
            cell.CellReference = SheetLayout.Cell(column + 1, index);
            (cell.CellValue, cell.InlineString, cell.DataType) = (null, null, null);
        }
        return rows.AppendChild(added);
    }
}
