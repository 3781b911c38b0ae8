using System.Globalization;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk;

/// <summary>Instants, spans and sizes as the desk writes them. Instants in Japan's time.</summary>
internal static class Words
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>2026年3月26日（木）17:00.</summary>
    public static string Minute(DateTimeOffset at) => Text(at, "yyyy年M月d日（ddd）HH:mm");

    /// <summary>2026年3月26日.</summary>
    public static string Day(DateTimeOffset at) => Text(at, "yyyy年M月d日");

    /// <summary>3月26日 16:59:59: within one call the year goes without saying.</summary>
    public static string Second(DateTimeOffset at) => Text(at, "M月d日 HH:mm:ss");

    /// <summary>The same for an arrival, with what is below the second where the deadline would look equal.</summary>
    public static string Second(DateTimeOffset at, DateTimeOffset deadline) => Second(at) + Fraction(at, deadline);

    /// <summary>2026年3月26日 16:59:59.</summary>
    public static string Exact(DateTimeOffset at) => Text(at, "yyyy年M月d日 HH:mm:ss");

    /// <summary>The same for an arrival, with what is below the second where the deadline would look equal.</summary>
    public static string Exact(DateTimeOffset at, DateTimeOffset deadline) => Exact(at) + Fraction(at, deadline);

    private static string Fraction(DateTimeOffset at, DateTimeOffset deadline) =>
        JapanTime.FractionAfter(at, deadline) is [_, ..] fraction ? $".{fraction}" : "";

    private static string Text(DateTimeOffset at, string format) =>
        at == JapanTime.Unknown ? JapanTime.UnknownText : JapanTime.Of(at).ToString(format, Culture);

    /// <summary>3日 4時間 12分.</summary>
    public static string Span(TimeSpan span) =>
        span switch
        {
            { TotalDays: >= 1 } => $"{(int)span.TotalDays}日 {span.Hours}時間",
            { TotalHours: >= 1 } => $"{span.Hours}時間 {span.Minutes}分",
            { TotalMinutes: >= 1 } => $"{span.Minutes}分",
            _ => "1分未満",
        };

    /// <summary>
    /// A place in a form for people who do not know how programs write cells: シート「連携市区町村」C5, シート「連携市区町村」8行目. Other
    /// places are words already.
    /// </summary>
    public static string Location(string? location) =>
        location?.LastIndexOf('!') is not (> 0 and var end) || location[(end + 1)..] is not { Length: > 0 } cell
            ? location ?? ""
            : $"シート「{location[..end]}」{cell}{(cell.All(char.IsAsciiDigit) ? "行目" : "")}";

    /// <summary>12.3 %, or a stroke where nothing could be counted.</summary>
    public static string Share(double? share) => share is null ? "－" : $"{share:P1}";

    /// <summary>12.3 KB.</summary>
    public static string Size(long bytes) =>
        bytes switch
        {
            >= 1024 * 1024 => $"{bytes / (1024d * 1024):0.0} MB",
            >= 1024 => $"{bytes / 1024d:0.0} KB",
            _ => $"{bytes} バイト",
        };
}
