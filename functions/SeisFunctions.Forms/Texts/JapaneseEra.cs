using System.Globalization;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Texts;

/// <summary>
/// Years of the Japanese eras since Meiji, counted as everyday use counts them: 令和1 is 2019, 平成31 is 2019 too.
/// </summary>
internal static class JapaneseEra
{
    private static readonly IReadOnlyList<Era> Eras = Lexicon.Known.Eras;
    private static readonly List<Era> InForms = [.. Eras.Where(era => era.IsInForms)];

    /// <summary>The present era.</summary>
    public static readonly string Present = Eras[0].Name;

    /// <summary>The eras as forms print them, for expressions: 令和, R.</summary>
    public static readonly string Printed =
        $"(?:{string.Join('|', InForms.Select(era => era.Name).Concat(InForms.Select(era => era.Letter)))})";

    /// <summary>The eras as people write them, for expressions: 令和, 令, R, r.</summary>
    public static readonly string Written = $"(?:{string.Join('|', InForms.SelectMany(Ways))})";

    private static string[] Ways(Era era) => [era.Name, era.Name[..1], era.Letter, era.Letter.ToLowerInvariant()];

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
        Eras.FirstOrDefault(known =>
            known.Name == era || known.Name[..1] == era || known.Letter.Equals(era, StringComparison.OrdinalIgnoreCase)
        )
            is { } found
        && year >= 1
        && year <= found.Years
            ? found.FirstYear + year - 1
            : null;

    private static string Name(Era era, int year) =>
        era.Name + (year == era.FirstYear ? "元" : (year - era.FirstYear + 1).ToString(CultureInfo.InvariantCulture));
}
