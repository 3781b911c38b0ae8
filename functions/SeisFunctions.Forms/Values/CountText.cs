using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>Reads a count with or without its unit: 3, ３市町村, 三, 12団体.</summary>
internal static partial class CountText
{
    private static readonly CountGroups Words = Lexicon.Known.Counts;

    public static Normalised Read(string raw)
    {
        var line = PlainText.Compatible(raw);
        var text = line.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0 || Template.IsMatch(text))
        {
            return Normalised.Blank;
        }

        var match = Counted.Match(text);
        if (
            !match.Success
            || Numerals.IsCutByBlank(line)
            || Numerals.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal)) is not { } number
        )
        {
            return AnyNumber().IsMatch(text)
                ? Normalised.Ambiguous("数を1つに特定できません")
                : Normalised.Unreadable("数として読み取れません");
        }

        return Names(match) is { } names && names != number
            ? Normalised.Ambiguous("数と市区町村名の数が合いません")
            : Normalised
                .Exact(number.ToString(CultureInfo.InvariantCulture))
                .OrRepaired(Numerals.IsKanji(match.Groups["number"].Value), "漢数字を数として読み取りました")
                .OrRepaired(match.Groups["names"].Success, "括弧内の市区町村名を除いて読み取りました");
    }

    /// <summary>How many names stand behind the count in brackets: 3市町村（松江市、海士町、雲南市）.</summary>
    private static int? Names(Match match) =>
        match.Groups["names"] is { Success: true } names
            ? names.Value.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Length
            : null;

    private static readonly char[] Separators = ['、', ',', '・'];

    private static readonly Regex Template = WordExpression.Of($$"""^{{Words.PrintedUnit}}*数?$""");

    private static readonly Regex Counted = WordExpression.Of(
        $$"""
        ^{{Words.Total}}?(?<number>[0-9]{1,3}(?:,[0-9]{3})|{{Numerals.Pattern}})(?:[.]0+)?の?
        (?:[(]{{Words.Unit}}?[)]|{{Words.Unit}})?(?:[(](?<names>(?:\p{L}{1,10}[市区町村][、,・]?){1,60})[)])?$
        """
    );

    [GeneratedRegex("[0-9一二三四五六七八九十]", RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumber();
}
