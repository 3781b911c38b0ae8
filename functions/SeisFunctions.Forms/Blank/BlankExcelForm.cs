using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SeisFunctions.Forms.Definition;

namespace SeisFunctions.Forms.Blank;

/// <summary>Writes an Excel form: one sheet per part, and a filled-in example where the definition has one.</summary>
internal static class BlankExcelForm
{
    public static void Write(FormDefinition form, Stream package)
    {
        using var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1");
        workbook.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = SheetStyles.All(RowHeights(form));
        foreach (var (index, part) in form.Parts.Index())
            workbook.AddNewPart<WorksheetPart>(PartId(index)).Worksheet = part.IsExample
                ? ExampleSheet.Of(form, part)
                : EntrySheet.Of(form, part);
        workbook.Workbook = new Workbook(new BookViews(new WorkbookView()), Sheets(form), RepeatedHeaders(form));
    }

    private static IReadOnlyList<double> RowHeights(FormDefinition form) =>
        [
            .. form
                .Parts.Where(part => part is { IsExample: false, Table: not null })
                .Select(part => EntrySheet.RowHeight(new SheetLayout(form, part), part.Table!)),
        ];

    private static Sheets Sheets(FormDefinition form) =>
        new(
            form.Parts.Select(
                (part, index) =>
                    new Sheet
                    {
                        Name = part.Title,
                        SheetId = (uint)index + 1,
                        Id = PartId(index),
                    }
            )
        );

    /// <summary>The header row of a table, printed again on every page.</summary>
    private static DefinedNames RepeatedHeaders(FormDefinition form) =>
        new(
            from part in form.Parts.Index()
            where part.Item is { IsExample: false, Table: not null }
            let row = new SheetLayout(form, part.Item).HeaderRow
            select new DefinedName($"'{part.Item.Title}'!${row}:${row}")
            {
                Name = "_xlnm.Print_Titles",
                LocalSheetId = (uint)part.Index,
            }
        );

    private static string PartId(int index) => $"rId{index + 1}";
}
