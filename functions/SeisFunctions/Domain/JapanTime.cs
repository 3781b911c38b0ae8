using System.Globalization;

namespace SeisFunctions.Domain;

/// <summary>Instants are kept in UTC and shown in Japan's time, which is UTC+9 all year.</summary>
public static class JapanTime
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>Japan's offset.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    /// <summary>Stands for an instant that no record tells any more. No record of a call is as old.</summary>
    public static readonly DateTimeOffset Unknown = DateTimeOffset.UnixEpoch;

    /// <summary>What people see of it.</summary>
    public const string UnknownText = "不明";

    /// <summary>The same instant with Japan's offset.</summary>
    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>For people: 令和8年3月26日（木）17時00分00秒.</summary>
    public static string ToText(DateTimeOffset instant)
    {
        var local = Of(instant);
        return instant == Unknown ? UnknownText : string.Create(Culture, $"令和{local.Year - 2018}年{local:M月d日（ddd）HH時mm分ss秒}");
    }
}
