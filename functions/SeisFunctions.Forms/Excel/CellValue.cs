using System.Globalization;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Excel;

/// <summary>What a stored cell value looks like to a person.</summary>
internal static class CellValue
{
    private const double LargestWholeNumber = 1e15;

    public static (string Text, CellKind Kind) OfNumber(string stored, CellStyle style, bool from1904)
    {
        if (style is { Format: DateFormat.None, MinimumDigits: 0 } && IsShownAsStored(stored))
        {
            return (stored, CellKind.Number);
        }

        if (
            !double.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
        {
            return (stored, CellKind.Text);
        }

        if (style.Format != DateFormat.None && SerialDay.Of(number, from1904) is { } day)
        {
            return (Show(day, style.Format), CellKind.Date);
        }

        var isWhole = Math.Abs(number) < LargestWholeNumber && number == Math.Floor(number);
        var text = isWhole
            ? ((long)number).ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
        return (
            isWhole && number >= 0 ? text.PadLeft(style.MinimumDigits, '0') : text,
            from1904 ? CellKind.NumberFrom1904 : CellKind.Number
        );
    }

    /// <summary>A whole number written as a person would write it.</summary>
    private static bool IsShownAsStored(string stored) =>
        stored.Length is > 0 and <= 15
        && (stored[0] != '0' || stored.Length == 1)
        && !stored.AsSpan().ContainsAnyExceptInRange('0', '9');

    /// <summary>2026/3/20, or 令和8年3月20日 where the format shows an era.</summary>
    private static string Show(DateOnly day, DateFormat format) =>
        format == DateFormat.Era && JapaneseEra.YearOf(day) is { } year
            ? string.Create(CultureInfo.InvariantCulture, $"{year}年{day.Month}月{day.Day}日")
            : string.Create(CultureInfo.InvariantCulture, $"{day.Year}/{day.Month}/{day.Day}");
}
