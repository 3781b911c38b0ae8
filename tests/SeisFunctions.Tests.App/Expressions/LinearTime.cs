using System.Text.RegularExpressions;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Expressions;

/// <summary>
/// Whether an expression takes time in proportion to a text's length, for texts of what its own pattern is made of.
/// </summary>
internal static class LinearTime
{
    private const int Short = 1_000;

    /// <summary>How many short texts are as long as a long one.</summary>
    private const int Times = 8;

    private const int Long = Times * Short;

    /// <summary>
    /// A long text may take as long as all short ones together; a quadratic expression takes eight times that.
    /// Both measures are about equally long, so that what disturbs one disturbs the other.
    /// </summary>
    private const double MostGrowth = 3;

    /// <summary>What takes less for <see cref="Short"/> is not quadratic: that takes half a million steps.</summary>
    private static readonly TimeSpan WorthMeasuring = TimeSpan.FromMicroseconds(60);

    /// <summary>
    /// A machine that did something else meanwhile is asked again; the least time of each text counts.
    /// </summary>
    public const int Attempts = 60;

    private const int MostTimeouts = 3;

    /// <summary>The first text that an expression takes too long for; null if there is none.</summary>
    public static string? Fault(Regex expression, int attempts = Attempts)
    {
        var pieces = PatternPieces.Of(expression.ToString());
        var units = pieces
            .Concat(pieces.Zip(pieces.Skip(1), (one, other) => one + other))
            .Concat(PatternPieces.Common)
            .Distinct()
            .ToList();
        foreach (var unit in units)
        {
            foreach (var head in pieces.Prepend(""))
            {
                foreach (var end in (string[])["", "\u0001"])
                {
                    if (!IsLinear(expression, head, unit, end, attempts))
                    {
                        return $"「{head}」「{unit}」×n「{end}」";
                    }
                }
            }
        }

        return null;
    }

    private static bool IsLinear(Regex expression, string head, string unit, string end, int attempts)
    {
        var (text, longer) = (Text(head, unit, end, Short), Text(head, unit, end, Long));
        var (least, leastOfLonger) = (Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        for (var (attempt, timeouts) = (0, 0); attempt < attempts && timeouts < MostTimeouts; attempt++)
        {
            try
            {
                if (Time(expression, text) < WorthMeasuring)
                    return true;
                least = Less(least, Time(expression, text, Times));
                leastOfLonger = Less(leastOfLonger, Time(expression, longer));
                if (leastOfLonger < MostGrowth * least)
                    return true;
            }
            catch (RegexMatchTimeoutException)
            {
                timeouts++;
            }
        }

        return false;
    }

    private static TimeSpan Less(TimeSpan known, TimeSpan now) => known < TimeSpan.Zero || now < known ? now : known;

    private static TimeSpan Time(Regex expression, string text, int times = 1)
    {
        var start = ThreadTime.Now;
        for (var time = 0; time < times; time++)
        {
            foreach (var _ in expression.EnumerateMatches(text)) { }
        }

        return ThreadTime.Now - start;
    }

    private static string Text(string head, string unit, string end, int length) =>
        string.Create(
            head.Length + (length / unit.Length * unit.Length) + end.Length,
            (head, unit, end),
            static (text, parts) =>
            {
                parts.head.CopyTo(text);
                var middle = text[parts.head.Length..^parts.end.Length];
                if (parts.unit.Length == 1)
                {
                    middle.Fill(parts.unit[0]);
                }
                else
                {
                    for (var at = 0; at < middle.Length; at += parts.unit.Length)
                    {
                        parts.unit.CopyTo(middle[at..]);
                    }
                }

                parts.end.CopyTo(text[^parts.end.Length..]);
            }
        );
}
