using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Text of a workbook: <c>_x000D_</c> stands for a character that XML cannot carry, and lines end in any of three ways.
/// </summary>
internal static partial class EscapedText
{
    /// <summary>Whether <see cref="Decode"/> changes anything about the text: hardly ever.</summary>
    public static bool IsIn(ReadOnlySpan<char> text) =>
        text.Contains('\r') || text.Contains("_x", StringComparison.Ordinal);

    public static string Decode(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
        {
            text = Escape()
                .Replace(text, match =>
                    (
                        (char)int.Parse(match.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                    ).ToString()
                );
            text = PartXml.WellFormed(text);
        }

        return text.Contains('\r', StringComparison.Ordinal)
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : text;
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
