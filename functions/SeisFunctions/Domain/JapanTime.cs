using System.Globalization;

namespace SeisFunctions.Domain;

/// <summary>Instants are kept in UTC and shown in Japan's time, which is UTC+9 all year.</summary>
public static class JapanTime
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ja-JP");

    private static readonly string[] InJapan = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>Japan's offset.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    /// <summary>Stands for an instant that no record tells any more. No record of a call is as old.</summary>
    public static readonly DateTimeOffset Unknown = DateTimeOffset.UnixEpoch;

    /// <summary>What people see of it.</summary>
    public const string UnknownText = "不明";

    private const int FirstYear = 2000,
        LastYear = 2999;

    /// <summary>The same instant with Japan's offset.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>
    /// An instant as a person writes it, UTC: <c>2026-03-27T17:00</c> in Japan's time, or with an offset; null for
    /// anything else, and for years that are no call's: at the ends of the calendar nothing can be added to a time.
    /// </summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTime.TryParseExact(text, InJapan, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? IsOfCalls(local.Year) ? new DateTimeOffset(local, Offset).ToUniversalTime() : null
        : DateTimeOffset.TryParseExact(
            text,
            WithOffset,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var instant
        ) && IsOfCalls(instant.Year)
            ? instant.ToUniversalTime()
        : null;

    private static bool IsOfCalls(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>
    /// The same for an arrival, with what is below the second where it came less than one second after the deadline:
    /// 17時00分00秒001. Without that, both would look equal.
    /// </summary>
    public static string ToText(DateTimeOffset instant, DateTimeOffset deadline) =>
        ToText(instant) + FractionAfter(instant, deadline);

    /// <summary>
    /// What is below the second of an instant less than one second after the deadline: three decimals, or up to seven
    /// where those are all zero; otherwise nothing.
    /// </summary>
    public static string FractionAfter(DateTimeOffset instant, DateTimeOffset deadline) =>
        instant > deadline && instant - deadline < TimeSpan.FromSeconds(1)
            ? instant.ToString(
                instant - deadline < TimeSpan.FromMilliseconds(1) ? "fffffff" : "fff",
                CultureInfo.InvariantCulture
            )
            : "";

    /// <summary>For people who are given a time: 令和8年3月26日（木）17時00分.</summary>
    public static string ToMinuteText(DateTimeOffset instant)
    {
        var local = Of(instant);
        return string.Create(Culture, $"令和{local.Year - 2018}年{local:M月d日（ddd）HH時mm分}");
    }

    /// <summary>For people, where the day has been told: 17時00分.</summary>
    public static string ToTimeText(DateTimeOffset instant) => string.Create(Culture, $"{Of(instant):HH時mm分}");

    /// <summary>For people: 令和8年3月26日（木）17時00分00秒.</summary>
    public static string ToText(DateTimeOffset instant)
    {
        var local = Of(instant);
        return instant == Unknown
            ? UnknownText
            : string.Create(Culture, $"令和{local.Year - 2018}年{local:M月d日（ddd）HH時mm分ss秒}");
    }
}
