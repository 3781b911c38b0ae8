using System.Globalization;
using System.Text.RegularExpressions;
using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>The days that stand in a text beside a mark: ○（5月1日）, ☑ 確認（令和9年4月1日）, 2026/4/15.</summary>
internal static class DayMentions
{
    /// <summary>
    /// All of them. One without a year, or with one that may be of an era or of the century, is the one nearest to
    /// <paramref name="near"/>.
    /// </summary>
    public static IReadOnlyList<DateOnly> In(string text, DateOnly near) =>
        !text.Any(letter => char.IsDigit(letter) || letter == '月') ? []
        : DateText.Read(text).Value is { } whole
            ? [DateOnly.ParseExact(whole, "yyyy-MM-dd", CultureInfo.InvariantCulture)]
            :
            [
                .. Mention
                    .Matches(UnicodeForms.Compatible(text))
                    .Select(mention => DayOf(mention, near))
                    .OfType<DateOnly>(),
            ];

    private static DateOnly? DayOf(Match mention, DateOnly near)
    {
        var month = Number(mention.Groups["month"]) ?? 1;
        var day = Number(mention.Groups["day"]) ?? 1;
        return YearsOf(mention, near)
            .Where(year =>
                year is >= 1 and <= 9999
                && month is >= 1 and <= 12
                && day >= 1
                && day <= DateTime.DaysInMonth(year, month)
            )
            .Select(year => new DateOnly(year, month, day))
            .OrderBy(date => Math.Abs(date.DayNumber - near.DayNumber))
            .Select(date => (DateOnly?)date)
            .FirstOrDefault();
    }

    private static IEnumerable<int> YearsOf(Match mention, DateOnly near)
    {
        const int Century = 100;
        var era = mention.Groups["era"];
        return (Number(mention.Groups["year"]), era.Success) switch
        {
            (null, _) => [near.Year - 1, near.Year, near.Year + 1],
            ({ } year, true) => [JapaneseEra.CommonYear(era.Value, year) ?? 0],
            ({ } year and < Century, _) =>
            [
                (near.Year / Century * Century) + year,
                JapaneseEra.CommonYear(JapaneseEra.Present, year) ?? 0,
            ],
            ({ } year, _) => [year],
        };
    }

    private static int? Number(Group group) => group.Success ? Numerals.Parse(group.Value) : null;

    /// <summary>Between month and day a dash may be the number of a clause; behind a year it is a day.</summary>
    private static readonly Regex Mention = WordExpression.LookingAround(
        $$"""
        (?<![0-9A-Za-z./-])
        (?:(?:(?<era>{{JapaneseEra.Written}})[.]?\s?)?(?<year>[0-9]{1,4}|元)\s?
          (?:年(?:\s?(?<month>[0-9]{1,2})\s?月(?:\s?(?<day>[0-9]{1,2})\s?日)?)?
          |[./-]\s?(?<month>[0-9]{1,2})\s?[./-]\s?(?<day>[0-9]{1,2})(?![0-9./-]))
        |(?<month>[0-9]{1,2})\s?(?:月(?:\s?(?<day>[0-9]{1,2})\s?日)?|[./]\s?(?<day>[0-9]{1,2})(?![0-9./-])))
        """
    );
}
