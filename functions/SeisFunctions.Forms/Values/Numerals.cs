using System.Globalization;
using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Values;

/// <summary>Numbers up to 9,999 in half-width digits or in kanji (三, 二十三, 元 as a year).</summary>
internal static partial class Numerals
{
    public const string Pattern = "[0-9]{1,4}|[〇零一二三四五六七八九十百千元]{1,7}";

    private const string Digits = "〇一二三四五六七八九";

    public static int? Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        return text == "元" ? 1 : OfKanji(text.Replace('零', '〇'));
    }

    public static bool IsKanji(string text) => text.Length > 0 && !char.IsAsciiDigit(text[0]);

    /// <summary>A blank stands between two digits: 1 2 may be twelve, or one and two.</summary>
    public static bool IsCutByBlank(string text) => CutByBlank().IsMatch(text);

    private static int? OfKanji(string text)
    {
        if (text.Length > 1 && text.All(character => Digits.Contains(character, StringComparison.Ordinal)))
        {
            return text.Aggregate(0, (value, character) =>
                (value * 10) + Digits.IndexOf(character, StringComparison.Ordinal)
            ); // 二〇二六
        }

        var total = 0;
        var digit = -1;
        var lastUnit = 10_000;
        foreach (var character in text)
        {
            var unit = character switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => 0,
            };
            if (unit > 0 && unit < lastUnit)
            {
                total += unit * (digit < 0 ? 1 : digit);
                digit = -1;
                lastUnit = unit;
            }
            else if (
                unit == 0
                && digit < 0
                && Digits.IndexOf(character, StringComparison.Ordinal) is >= 0 and var value
            )
            {
                digit = value;
            }
            else
            {
                return null;
            }
        }

        return text.Length == 0 ? null : total + Math.Max(digit, 0);
    }

    [GeneratedRegex(@"[0-9]\s+[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex CutByBlank();
}
