using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Reads a six-digit municipality code; Excel drops the leading zero of those below 100000 (北海道 to 栃木県), and many lists
/// leave the check digit out.
/// </summary>
internal static partial class MunicipalityCodeText
{
    public static Normalised Read(string raw)
    {
        var text = PlainText.WithoutBlanks(PlainText.Compatible(raw)).TrimStart('\'');
        if (text.Length == 0)
        {
            return Normalised.Blank;
        }

        if (WithHyphen().Match(text) is { Success: true } match)
        {
            text = match.Groups[1].Value + match.Groups[2].Value; // 13101-6
        }

        if (Decimal().Match(text) is { Success: true } whole)
        {
            text = whole.Groups[1].Value; // what programs make of a number: 131016.0
        }

        return (text.Length, text.All(char.IsAsciiDigit)) switch
        {
            (6, true) => Normalised
                .Exact(text)
                .OrRepaired(PlainText.WithoutBlanks(raw) != text, "団体コードを半角の6桁に直しました"),
            (5, true) when CheckDigit("0" + text[..4]) == text[4] => Normalised.Repaired(
                "0" + text,
                "団体コードの先頭の0を補いました"
            ),
            (5, true) => Normalised.Repaired(text + CheckDigit(text), "5桁の団体コードに検査数字を補いました"),
            (4, true) => Normalised.Repaired(
                "0" + text + CheckDigit("0" + text),
                "4桁の団体コードに先頭の0と検査数字を補いました"
            ),
            _ => Normalised.Unreadable("団体コード（6桁の数字）として読み取れません"),
        };
    }

    /// <summary>
    /// The sixth digit: 11 less the remainder by 11 of the sum of the other five weighted 6 to 2 (last digit of it).
    /// </summary>
    private static char CheckDigit(string five)
    {
        var sum = 0;
        for (var i = 0; i < five.Length; i++)
        {
            sum += (five[i] - '0') * (6 - i);
        }

        return (char)('0' + ((11 - (sum % 11)) % 10));
    }

    [GeneratedRegex("^([0-9]{4,6})[.]0+$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();

    [GeneratedRegex("^([0-9]{4,5})-([0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex WithHyphen();
}
