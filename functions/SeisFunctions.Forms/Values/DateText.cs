using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>Reads a day as people write it: 令和8年3月20日, R8.3.20, 2026/3/20, 令和八年三月二十日, an Excel serial number.</summary>
internal static partial class DateText
{
    private static readonly YearGroups Words = Lexicon.Known.Years;

    /// <summary>
    /// Serial numbers that are taken for a day: 2009 to 2064. Anything else that is only digits is not.
    /// </summary>
    private const int FirstSerial = 40_000;
    private const int LastSerial = 60_000;

    /// <param name="raw">The text as written.</param>
    /// <param name="from1904">A serial number counts from 1904.</param>
    public static Normalised Read(string raw, bool from1904 = false)
    {
        var whole = OfOne(raw, from1904);
        return whole.Value is null && raw.Contains('\n', StringComparison.Ordinal)
            ? OfLines(raw, from1904) ?? whole
            : whole;
    }

    /// <summary>
    /// A day with the number of its letter in a line above or below; with anything else it is a question. Null where no
    /// line is a day, or several are.
    /// </summary>
    private static Normalised? OfLines(string raw, bool from1904)
    {
        var lines = raw.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var days = lines.Select(line => OfOne(line, from1904)).ToList();
        if (days.FindAll(day => day.Value is not null) is not [var only])
        {
            return null;
        }

        var rest = lines.Where((_, at) => days[at] != only).FirstOrDefault(line => !IsDocumentNumber(line));
        return rest is null
            ? only.OrRepaired(true, "文書番号を除いて読み取りました")
            : Normalised.Ambiguous($"日付のほかに「{Residue.Quoted(rest)}」と記載されています");
    }

    private static bool IsDocumentNumber(string line) =>
        line.Length <= LongestDocumentNumber && DocumentNumberAlone().IsMatch(PlainText.Compatible(line));

    private const int LongestDocumentNumber = 30;

    private static Normalised OfOne(string raw, bool from1904)
    {
        var line = TimeOfDay().Replace(DocumentNumber().Replace(PlainText.Compatible(raw).Trim(), ""), "");
        var weekday = Weekday().Match(line);
        line = weekday.Success ? line[..weekday.Index] : line;
        var text = line.Replace(" ", "", StringComparison.Ordinal);
        if (text.Length == 0 || Template.IsMatch(text))
        {
            return Normalised.Blank; // 令和　年　月　日 as printed
        }

        if (Numerals.IsCutByBlank(line))
        {
            return Normalised.Ambiguous("数字の間に空白があります");
        }

        var day = OfDigits(text, from1904) ?? OfWords(text);
        return weekday.Success && day.Value is { } iso && !IsOn(iso, weekday.Groups["day"].Value)
            ? Normalised.Ambiguous("日付と曜日が合いません")
            : day;
    }

    private static Normalised? OfDigits(string text, bool from1904)
    {
        if (text.Length == 8 && text.All(char.IsAsciiDigit))
        {
            return Day(Number(text[..4]), Number(text[4..6]), Number(text[6..]))
                .OrRepaired(true, "区切りのない日付を年月日として読み取りました");
        }

        if (
            text.Length == 5
            && text.All(char.IsAsciiDigit)
            && Number(text) is >= FirstSerial and <= LastSerial and var serial
            && SerialDay.Of(serial, from1904) is { } day
        )
        {
            return Normalised.Repaired(Iso(day), "Excelの日付の通し番号を日付として読み取りました");
        }

        return null;
    }

    private static bool IsOn(string day, string weekday) =>
        "日月火水木金土"[(int)DateOnly.Parse(day, CultureInfo.InvariantCulture).DayOfWeek] == weekday[0];

    private static Normalised OfWords(string text)
    {
        var match = Whole.Match(text);
        if (!match.Success)
        {
            return YearIsMissing().IsMatch(text) ? Normalised.Ambiguous("年号又は西暦の年が分かりません")
                : Words.Lucky.Ends(text) ? Normalised.Ambiguous("日が記載されていません")
                : MonthAndDay().Count(text) > 1 ? Normalised.Ambiguous("日付が複数記載されています")
                : Normalised.Unreadable("日付として読み取れません");
        }

        var written = Numerals.Parse(match.Groups["year"].Value);
        var year =
            match.Groups["era"].Success && written is { } inEra
                ? JapaneseEra.CommonYear(match.Groups["era"].Value, inEra)
                : written;
        if (match.Groups["second"].Success && Second(match) != year)
        {
            return Normalised.Ambiguous("西暦と年号の年が合いません");
        }

        if (year is < 1868)
        {
            return Normalised.Ambiguous("年号又は西暦の年が分かりません");
        }

        var day = Day(year, Numerals.Parse(match.Groups["month"].Value), Numerals.Parse(match.Groups["day"].Value));
        return day.OrRepaired(Numerals.IsKanji(match.Groups["month"].Value), "漢数字の日付を読み取りました");
    }

    private static int? Second(Match match) =>
        Numerals.Parse(match.Groups["second"].Value) is not { } number ? null
        : match.Groups["secondEra"].Success ? JapaneseEra.CommonYear(match.Groups["secondEra"].Value, number)
        : number;

    private static Normalised Day(int? year, int? month, int? day) =>
        year is { } y and >= 1868 and <= 9999
        && month is { } m and >= 1 and <= 12
        && day is { } d
        && d >= 1
        && d <= DateTime.DaysInMonth(y, m)
            ? Normalised.Exact(Iso(new DateOnly(y, m, d)))
            : Normalised.Unreadable("暦にない日付です");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int? Number(string digits) => Numerals.Parse(digits);

    /// <summary>The number of the letter that the form came with: 令和8年3月5日付け総情第00号.</summary>
    [GeneratedRegex(@"(?<=日)\s*(?:付け?\s*)?\p{L}{0,10}第\s*[0-9-]{1,10}\s*号$", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentNumber();

    /// <summary>The same in a line of its own: （第00号）, 7総情第00号.</summary>
    [GeneratedRegex(
        @"^\s*[(\[]?[\p{L}0-9\s]{0,15}?[0-9][0-9-]{0,9}\s*号[)\]]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex DocumentNumberAlone();

    /// <summary>What programs and people write behind a day: 0:00:00, 17時.</summary>
    [GeneratedRegex(
        @"[\sT][0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2}(?:[.][0-9]+)?)?Z?|時(?:[0-9]{1,2}分)?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(
        @"(?<!\s)\s*(?:[(\[]\s*(?<day>[日月火水木金土])(?:曜日?)?\s*[)\]]|(?=[日月火水木金土])(?<=日\s*)(?<day>[日月火水木金土])(?:曜日?)?)\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Weekday();

    private static readonly Regex Template = WordExpression.Of(
        $$"""
        ^(?:{{JapaneseEra.Printed}}|{{Words.Common}}|20)?年?月?日?$
        |^{{JapaneseEra.Printed}}?[_.・/-]*年[_.・/-]*月[_.・/-]*日$
        """
    );

    private static readonly Regex Whole = WordExpression.LookingAround(
        $$"""
        ^{{Words.Common}}?(?:(?<era>{{JapaneseEra.Written}})\.?)?
        (?<year>{{Numerals.Pattern}})(?:年|[./・-]|(?=[(\[][^)\]]*[)\]]年))
        (?:[(\[](?<secondEra>{{JapaneseEra.Written}})?(?<second>[0-9]{1,4}|元)年?[)\]])?年?
        (?<month>{{Numerals.Pattern}})(?:月|[./・-])
        (?<day>{{Numerals.Pattern}})(?:日(?:付け?)?[(\[]?{{Words.Behind}}?[)\]]?)?$
        """
    );

    [GeneratedRegex("^[0-9]{1,2}[月/.-][0-9]{1,2}日?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearIsMissing();

    [GeneratedRegex("[0-9]{1,2}[月/.-][0-9]{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndDay();
}
