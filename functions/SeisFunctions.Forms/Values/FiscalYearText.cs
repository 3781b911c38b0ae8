using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>Reads a fiscal year: 令和6年度, R6, 2024年度.</summary>
internal static partial class FiscalYearText
{
    private static readonly YearGroups Words = Lexicon.Known.Years;

    public static Normalised Read(string raw)
    {
        var line = PlainText.Compatible(raw);
        var text = line.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0 || Template.IsMatch(text))
        {
            return Normalised.Blank;
        }

        var match = Whole.Match(text);
        if (!match.Success || Numerals.IsCutByBlank(line))
        {
            return match.Success ? Normalised.Ambiguous("数字の間に空白があります")
                : Years().Count(text) > 1 ? Normalised.Ambiguous("複数の年度が記載されています")
                : Normalised.Unreadable("年度として読み取れません");
        }

        var written = Numerals.Parse(match.Groups["year"].Value);
        if (!match.Groups["era"].Success && written is < 1868)
        {
            return Normalised.Ambiguous("年号が記載されていません");
        }

        var year =
            match.Groups["era"].Success && written is { } inEra
                ? JapaneseEra.CommonYear(match.Groups["era"].Value, inEra)
                : written;
        var second = match.Groups["second"].Success ? OfSecond(match) : year;
        return year is { } common && second == year && JapaneseEra.FiscalYearOf(common) is { } name
            ? Normalised
                .Exact(name + "年度")
                .OrRepaired(
                    Numerals.IsKanji(match.Groups["year"].Value) && match.Groups["year"].Value != "元",
                    "漢数字の年度を読み取りました"
                )
            : Normalised.Unreadable("年度として読み取れません");
    }

    private static int? OfSecond(Match match) =>
        Numerals.Parse(match.Groups["second"].Value) is not { } number ? null
        : match.Groups["secondEra"].Success ? JapaneseEra.CommonYear(match.Groups["secondEra"].Value, number)
        : number;

    private static readonly Regex Template = WordExpression.Of(
        $$"""
        ^(?:{{JapaneseEra.Printed}}|{{Words.Common}}|20)?(?:年度?)?$
        """
    );

    private static readonly Regex Whole = WordExpression.Of(
        $$"""
        ^{{Words.Common}}?(?:(?<era>{{JapaneseEra.Written}})\.?)?(?<year>{{Numerals.Pattern}})(?:年度?|FY)?
        (?:[(\[](?<secondEra>{{JapaneseEra.Written}})?(?<second>{{Numerals.Pattern}})(?:年度?)?[)\]](?:年度?)?)?
        (?:に?{{Words.Selected}}|[(\[](?:に?{{Words.Selected}}(?:済み?)?|{{Words.Remark}}
        |(?:[^0-9()\[\]]{0,20}|第[0-9]{1,2}{{Words.Round}}){{Words.Scheme}})[)\]])?$
        """
    );

    [GeneratedRegex("[0-9]+|元", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
