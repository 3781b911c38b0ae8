using System.Globalization;
using System.Reflection;

namespace SeisFunctions.EmbeddedHost.Settings;

/// <summary>
/// A span of time as a setting says it. To .NET a number alone is days, which whoever writes 3 for three minutes never
/// learns: it is refused, but for 0.
/// </summary>
internal static class SpanText
{
    /// <summary>What must stand there.</summary>
    public const string Expected = "a span of time as hours:minutes:seconds, such as 00:03:00";

    /// <summary>Whether it is one.</summary>
    public static bool IsOne(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
        && (span == TimeSpan.Zero || (text.Contains(':', StringComparison.Ordinal) && !AreHoursDays(span, text)));

    // 24:00:00 is 24 days, as 23:00:00 is 23 hours.
    private static bool AreHoursDays(TimeSpan span, string text) =>
        span.Days != 0 && !text.Contains('.', StringComparison.Ordinal);

    /// <summary>Why a text is none: a number alone with what it would be.</summary>
    public static string WhyNot(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span)
            ? $"'{text}' would be days ({span:c})"
            : $"'{text}' is not";

    /// <summary>The spans among the options of a type that a section says otherwise, each with its text.</summary>
    public static IEnumerable<(string Name, string Text)> WrongIn(Type options, IConfiguration section) =>
        from property in options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(TimeSpan)
        let text = section[property.Name]
        where !string.IsNullOrEmpty(text) && !IsOne(text)
        select (property.Name, text);
}
