namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Number formats as far as reading needs them. The built-in ids, including the Japanese ones that no file spells out,
/// are those of ECMA-376 Part 1, 18.8.30 (numFmt).
/// </summary>
internal static class NumberFormats
{
    public static DateFormat BuiltIn(int id) =>
        id switch
        {
            >= 14 and <= 17 or 22 => DateFormat.Common,
            27 or 28 or 29 or 34 or 35 or 36 or 50 or 51 or 52 or 53 or 54 or 57 or 58 => DateFormat.Era,
            30 or 31 or 55 or 56 => DateFormat.Common,
            _ => DateFormat.None,
        };

    public static DateFormat Of(string code)
    {
        var letters = Letters(code);
        if (letters.Contains('g', StringComparison.Ordinal) || letters.Contains('e', StringComparison.Ordinal))
        {
            return DateFormat.Era;
        }

        var hasDay = letters.Contains('d', StringComparison.Ordinal) || letters.Contains('y', StringComparison.Ordinal);
        return hasDay ? DateFormat.Common : DateFormat.None;
    }

    /// <summary>Digits that a format made of zeros alone shows at least: 6 for <c>000000</c>.</summary>
    public static int MinimumDigits(string code) =>
        code.Length is > 1 and <= 20 && code.All(character => character == '0') ? code.Length : 0;

    /// <summary>
    /// A format of empty sections alone (<c>;;;</c>, by LibreOffice <c>"";"";""</c>) shows nothing of any value, one in
    /// white nothing that can be seen.
    /// </summary>
    public static bool ShowsNothing(string code) =>
        (code.Contains(';', StringComparison.Ordinal) && code.All(character => character is ';' or ' ' or '"'))
        || code.Contains("[White]", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The letters of the first section that are not quoted, escaped, in brackets, or part of General or an exponent.
    /// </summary>
    private static string Letters(string code)
    {
        var letters = new System.Text.StringBuilder();
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i, '"');
                    break;
                case '[':
                    i = End(code, i, ']');
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'E' or 'e' when i + 1 < code.Length && code[i + 1] is '+' or '-':
                    break;
                case 'G' or 'g' when code.AsSpan(i).StartsWith("General", StringComparison.OrdinalIgnoreCase):
                    i += "General".Length - 1;
                    break;
                default:
                    if (char.IsAsciiLetter(code[i]))
                    {
                        letters.Append(char.ToLowerInvariant(code[i]));
                    }

                    break;
            }
        }

        return letters.ToString();
    }

    private static int End(string code, int start, char closing)
    {
        var end = code.IndexOf(closing, start + 1);
        return end < 0 ? code.Length : end;
    }
}
