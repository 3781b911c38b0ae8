using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Excel;

/// <summary>The texts of the head or foot of a page, which a sheet stores as one with codes: &amp;C&amp;"font"&amp;12同意は見込み.</summary>
internal static partial class PageText
{
    /// <summary>Left, in the middle, right; without fonts, sizes, and what the program fills in (page, day, file).</summary>
    public static IEnumerable<string> Of(string codes) =>
        Parts()
            .Split(codes)
            .Select(part => Codes().Replace(part, "").Trim())
            .Where(part => part.Any(char.IsLetter));

    [GeneratedRegex("&[LCR]", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex("&(?:\"[^\"]*\"|K[0-9A-F]{6}|[0-9]{1,3}|.)", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}
