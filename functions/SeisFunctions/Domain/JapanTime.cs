using System.Globalization;

namespace SeisFunctions.Domain;

/// <summary>Instants are kept in UTC and shown in Japan's time, which is UTC+9 all year.</summary>
public static class JapanTime
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>Japan's offset.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    /// <summary>The same instant with Japan's offset.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>For people: 令和8年3月26日（木）17時00分00秒.</summary>
    public static string ToText(DateTimeOffset instant)
    {
        var local = Of(instant);
        return string.Create(Culture, $"令和{local.Year - 2018}年{local:M月d日（ddd）HH時mm分ss秒}");
    }
}
