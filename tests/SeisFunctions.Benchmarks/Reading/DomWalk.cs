using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Wordprocessing;

namespace SeisFunctions.Benchmarks.Reading;

/// <summary>
/// The usual way with the Open XML SDK: walk its object model, and take the text of every label and value cell.
/// </summary>
internal static class DomWalk
{
    public static int Word(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        return document
            .MainDocumentPart!.Document!.Body!.Descendants<TableCell>()
            .Count(cell => cell.InnerText.Length > 0);
    }

    public static int Excel(byte[] file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        var workbook = document.WorkbookPart!;
        var strings = workbook
            .SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>()
            .Select(item => item.InnerText)
            .ToArray()
            ?? [];
        return workbook.WorksheetParts.Sum(sheet =>
            sheet.Worksheet!.Descendants<Cell>().Count(cell => Text(cell, strings).Length > 0)
        );
    }

    private static string Text(Cell cell, string[] strings) =>
        cell.DataType?.Value == CellValues.SharedString
            ? strings[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)]
            : cell.InnerText;
}
