using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// Puts text into a cell, in the cell itself: a form has too few repeated words to gain from a shared table.
/// </summary>
internal static class SheetText
{
    public static void Write(Cell cell, string text)
    {
        cell.CellValue = null;
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
    }
}
