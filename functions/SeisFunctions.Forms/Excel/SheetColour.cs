using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Colours of a workbook as texts to compare: letters in the colour of what is behind them are not seen.
/// </summary>
internal static class SheetColour
{
    public const string White = "FFFFFFFF";

    /// <summary>
    /// The colour that the element names. The first and second colour of a theme and of the old palette are those of
    /// paper and ink; null where none is named, or the program's own.
    /// </summary>
    public static string? Of(PartXml xml) =>
        (xml.Plain("rgb"), xml.Plain("theme"), xml.Plain("indexed"), xml.Plain("tint")) switch
        {
            ({ Length: 8 } colour, _, _, _) => "FF" + colour[2..].ToUpperInvariant(),
            (_, "0", _, null or "0") or (_, _, "1" or "9", _) => White,
            (_, { } theme, _, var tint) => $"{theme}/{tint}",
            (_, _, { } index, _) => index,
            _ => null,
        };
}
