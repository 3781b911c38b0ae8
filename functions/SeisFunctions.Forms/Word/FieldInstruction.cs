using System.Globalization;
using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// The text that Word draws from a field's instruction, where no result is stored: old ruby, letters over one another,
/// symbols.
/// </summary>
internal static partial class FieldInstruction
{
    /// <summary>Letters over one another are few.</summary>
    private const int LongestDrawn = 100;

    /// <summary>The text; null if the field draws none, or nobody can tell which.</summary>
    public static string? Text(string instruction) =>
        Symbol().Match(instruction) is { Success: true } symbol ? SymbolOf(symbol)
        : Ruby().Match(instruction) is { Success: true } ruby ? ruby.Groups["base"].Value
        : Equation().IsMatch(instruction)
            ? string.Concat(
                Drawn()
                    .Matches(instruction)
                    .Select(match => match.Value.Trim())
                    .Where(text => text.Length <= LongestDrawn)
            )
        : null;

    /// <summary>The furigana above the text, or null.</summary>
    public static string? RubyOf(string instruction) =>
        Ruby().Match(instruction) is { Success: true } ruby ? ruby.Groups["reading"].Value.Trim() : null;

    /// <summary>The program fills in the page, the day or the file: nothing that a person wrote.</summary>
    public static bool IsOfPage(string instruction) => OfPage().IsMatch(instruction);

    [GeneratedRegex(
        @"^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|FILENAME|FILESIZE)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OfPage();

    private static string? SymbolOf(Match symbol)
    {
        var number = symbol.Groups["code"].Value;
        var isHexadecimal = number.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return
            int.TryParse(
                isHexadecimal ? number[2..] : number,
                isHexadecimal ? NumberStyles.HexNumber : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var code
            ) && code is > 0x1F and < 0xD800
            ? Symbols.Map(symbol.Groups["font"].Value, (char)code).ToString()
            : null;
    }

    [GeneratedRegex(
        """^\s*SYMBOL\s+(?<code>0x[0-9A-Fa-f]{1,4}|[0-9]{1,5})(?:[^"]*\\f\s*"?(?<font>[^"\\]+?)"?\s*(?:\\|$))?""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Symbol();

    /// <summary><c>EQ \o\ad(\s\up 9(みほん),見本)</c>: the reading stands above the letters.</summary>
    [GeneratedRegex(
        @"^\s*EQ\s.*?\\o(?:\\a[cdlr])?\s*\(\s*\\s\\(?:up|do)\s*[0-9]*\s*\((?<reading>[^()]*)\)\s*[,;、]\s*(?<base>[^()]{1,100})\)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Ruby();

    [GeneratedRegex(@"^\s*EQ\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Equation();

    /// <summary>What stands between the brackets and commas of an equation and is no switch.</summary>
    [GeneratedRegex(@"(?<=[(,;])[^\\(),;]+(?=[),;])", RegexOptions.CultureInvariant)]
    private static partial Regex Drawn();
}
