using System.Text.RegularExpressions;
using SeisFunctions.Domain;

namespace SeisFunctions.Exporting;

/// <summary>Text that a spreadsheet shows as it was written, and never computes, whoever wrote it.</summary>
public static partial class SafeText
{
    // What Excel, LibreOffice and Google Sheets take for the begin of a formula, also in full width, which some of them
    // fold.
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    // Excel's longest cell.
    private const int Longest = 32_767;

    /// <summary>
    /// For a CSV file, whose reader takes a text for a formula by its first character: an apostrophe stands before
    /// that.
    /// </summary>
    public static string ForCsv(string? text)
    {
        var clean = Clean(text);
        return
            clean.Length > 0
            && Starters.Contains(
                clean.TrimStart(' ', '\u3000', '\u00a0').FirstOrDefault(clean[0]),
                StringComparison.Ordinal
            )
            ? Cut("'" + clean)
            : Cut(clean);
    }

    /// <summary>
    /// For a text cell of an Excel file, which is never a formula: as it is; only what the file would take for an
    /// escaped character (<c>_x000D_</c>) is escaped itself.
    /// </summary>
    public static string ForCell(string? text) => Escape().Replace(Cut(Clean(text)), "_x005F_");

    /// <summary>For a paper in Word.</summary>
    public static string ForPaper(string? text) => Clean(text).ReplaceLineEndings("\n");

    // Without characters that XML cannot hold or that turn the direction of writing.
    private static string Clean(string? text) => Shown(DirectionMarks.Without(text ?? ""));

    private static string Cut(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];

    private static string Shown(string text) =>
        string.Concat(text.Where((character, index) => IsShown(text, character, index)));

    private static bool IsShown(string text, char character, int index) =>
        char.IsHighSurrogate(character) ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(character) ? index > 0 && char.IsHighSurrogate(text[index - 1])
        : character is '\t' or '\n' or '\r' or (>= ' ' and < '\ufffe' and not '\u007f');

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
