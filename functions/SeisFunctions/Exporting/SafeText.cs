using SeisFunctions.Domain;

namespace SeisFunctions.Exporting;

/// <summary>Text that a spreadsheet shows and never computes, whoever wrote it.</summary>
public static class SafeText
{
    // What Excel, LibreOffice and Google Sheets take for the begin of a formula, also in full width, which some of them fold.
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    // Excel's longest cell.
    private const int Longest = 32_767;

    /// <summary>The text with an apostrophe before what could start a formula, without characters that XML cannot hold or that turn the direction of writing, at the length of a cell.</summary>
    public static string Of(string? text)
    {
        var clean = Shown(DirectionMarks.Without(text ?? ""));
        var safe = clean.Length > 0 && Starters.Contains(clean.TrimStart(' ', '\u3000', '\u00a0').FirstOrDefault(clean[0]), StringComparison.Ordinal) ? "'" + clean : clean;
        return safe.Length <= Longest ? safe : safe[..(char.IsHighSurrogate(safe[Longest - 1]) ? Longest - 1 : Longest)];
    }

    private static string Shown(string text) => string.Concat(text.Where((character, index) => IsShown(text, character, index)));

    private static bool IsShown(string text, char character, int index) =>
        char.IsHighSurrogate(character) ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(character) ? index > 0 && char.IsHighSurrogate(text[index - 1])
        : character is '\t' or '\n' or '\r' or (>= ' ' and < '\ufffe' and not '\u007f');
}
