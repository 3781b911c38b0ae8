using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeisFunctions.Exporting;

/// <summary>An Excel file that is written sheet beside sheet, on disk while it grows.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly Sheets _sheets = new();

    /// <param name="content">Where it goes.</param>
    /// <param name="look">How it looks; null for work at a screen.</param>
    public Workbook(Stream content, SheetLook? look = null)
    {
        _document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddWorkbookPart();
        var styles = _workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = SheetFormats.Stylesheet(look ?? SheetLook.Screen);
    }

    /// <summary>A new sheet, to be disposed of before the workbook. Its name is told from those before it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="title">What stands above it on paper, or null.</param>
    public SheetWriter<T> Sheet<T>(string name, IReadOnlyList<SheetColumn<T>> columns, string? title = null)
    {
        var part = _workbook.AddNewPart<WorksheetPart>();
        var free = SheetNames.Free(name, _sheets.Elements<Sheet>().Select(sheet => sheet.Name!.Value!));
        _sheets.Append(
            new Sheet
            {
                Name = free,
                SheetId = (uint)_sheets.Count() + 1,
                Id = _workbook.GetIdOfPart(part),
            }
        );
        return new(part, columns, title);
    }

    public void Dispose()
    {
        // On paper every page has the header at its top and, where a sheet is wider than a page, whose row it is at its
        // left.
        var titles = _sheets
            .Elements<Sheet>()
            .Select(
                (sheet, index) =>
                    new DefinedName($"'{sheet.Name}'!$A:$B,'{sheet.Name}'!$1:$1")
                    {
                        Name = "_xlnm.Print_Titles",
                        LocalSheetId = (uint)index,
                    }
            );
        _workbook.Workbook = new(_sheets, new DefinedNames(titles));
        _document.Dispose();
    }
}
