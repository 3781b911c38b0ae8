using System.Globalization;

namespace SeisFunctions.Forms.Texts;

/// <summary>
/// Years of the Japanese eras since Meiji, counted as everyday use counts them: 令和1 is 2019, 平成31 is 2019 too.
/// </summary>
internal static class JapaneseEra
{
    private static readonly Era[] Eras =
    [
        new("令和", "R", 2019, 99, new(2019, 5, 1)),
        new("平成", "H", 1989, 31, new(1989, 1, 8)),
        new("昭和", "S", 1926, 64, new(1926, 12, 25)),
        new("大正", "T", 1912, 15, new(1912, 7, 30)),
        new("明治", "M", 1868, 45, new(1868, 10, 23)),
    ];

    /// <summary>令和8 or 令和元 for a day; null before Meiji.</summary>
    public static string? YearOf(DateOnly day) =>
        Eras.FirstOrDefault(era => day >= era.From) is { } era ? Name(era, day.Year) : null;

    /// <summary>令和8 or 令和元 for a fiscal year; one that begins in April 2019 is 令和元.</summary>
    public static string? FiscalYearOf(int year) =>
        Eras.FirstOrDefault(era => year >= era.FirstYear) is { } era ? Name(era, year) : null;

    /// <summary>
    /// The common year of <paramref name="year"/> in an era named 令和, 令 or R; null if the era never had it.
    /// </summary>
    public static int? CommonYear(string era, int year) =>
        Array.Find(Eras, known =>
            known.Name == era || known.Name[..1] == era || known.Letter.Equals(era, StringComparison.OrdinalIgnoreCase)
        )
            is { } found
        && year >= 1
        && year <= found.Years
            ? found.FirstYear + year - 1
            : null;

    private static string Name(Era era, int year) =>
        era.Name + (year == era.FirstYear ? "元" : (year - era.FirstYear + 1).ToString(CultureInfo.InvariantCulture));

    private sealed record Era(string Name, string Letter, int FirstYear, int Years, DateOnly From);
}
