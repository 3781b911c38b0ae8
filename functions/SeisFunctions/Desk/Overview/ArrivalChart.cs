using System.Globalization;

namespace SeisFunctions.Desk.Overview;

/// <summary>
/// Submissions over the time of the call, cumulated, and by the hour around the deadline. Points are counts by the
/// hour, in Japan's time.
/// </summary>
/// <param name="OpensAt">Begin of the call.</param>
/// <param name="Deadline">Its deadline.</param>
/// <param name="Now">Where the line ends.</param>
/// <param name="Hours">Begin of each hour in which something arrived, with how many, in order.</param>
public sealed record ArrivalChart(
    DateTimeOffset OpensAt,
    DateTimeOffset Deadline,
    DateTimeOffset Now,
    IReadOnlyList<(DateTimeOffset At, int Count)> Hours
)
{
    /// <summary>Width of the drawing.</summary>
    public const int Width = 720;

    /// <summary>Height of the drawing.</summary>
    public const int Height = 220;

    private const int Left = 40,
        Right = 12,
        Top = 26,
        Bottom = 30;
    private const int LastHours = 24;

    /// <summary>All submissions.</summary>
    public int Total => Hours.Sum(hour => hour.Count);

    /// <summary>Top of the scale of the cumulated line.</summary>
    public int Scale => NiceAbove(Total);

    /// <summary>Top of the scale of the bars.</summary>
    public int BarScale => NiceAbove(Bars.Max(bar => bar.Count));

    private DateTimeOffset From => Hours.Count > 0 && Hours[0].At < OpensAt ? Hours[0].At : OpensAt;

    private DateTimeOffset To
    {
        get
        {
            var margin = Deadline + (Deadline - OpensAt) / 12;
            var last = Hours.Count > 0 ? Hours[^1].At.AddHours(1) : margin;
            return last > margin ? last : margin;
        }
    }

    /// <summary>Where an instant stands, from the left.</summary>
    public double X(DateTimeOffset at) =>
        Round(Left + (Width - Left - Right) * Math.Clamp((at - From) / (To - From), 0, 1));

    /// <summary>Where a cumulated count stands, from the top.</summary>
    public double Y(double count) => Round(Height - Bottom - (Height - Top - Bottom) * count / Scale);

    /// <summary>The cumulated line as an SVG path.</summary>
    public string Line
    {
        get
        {
            var path = new System.Text.StringBuilder(string.Create(CultureInfo.InvariantCulture, $"M{X(From)} {Y(0)}"));
            var sum = 0;
            foreach (var (at, count) in Hours)
                path.Append(CultureInfo.InvariantCulture, $"H{X(at)}V{Y(sum += count)}");
            var end = Now > To ? To : Now;
            if (Hours.Count == 0 || end > Hours[^1].At)
                path.Append(CultureInfo.InvariantCulture, $"H{X(end)}");
            return path.ToString();
        }
    }

    /// <summary>The area under <see cref="Line"/>.</summary>
    public string Area => string.Create(CultureInfo.InvariantCulture, $"{Line}V{Y(0)}H{X(From)}Z");

    /// <summary>Whether the present lies within the drawing, before the deadline.</summary>
    public bool ShowsNow => Now > From && Now < Deadline;

    /// <summary>Days to be written under the line.</summary>
    public IReadOnlyList<DateTimeOffset> Days
    {
        get
        {
            var days = (int)(To - From).TotalDays;
            var step = Math.Max(1, days / 7);
            var first = From.Date;
            return
            [
                .. Enumerable
                    .Range(0, days + 1)
                    .Where(day => day % step == 0)
                    .Select(day => new DateTimeOffset(first.AddDays(day), From.Offset))
                    .Where(day => day >= From && day <= To),
            ];
        }
    }

    /// <summary>
    /// Hours shown as bars: the last before the deadline, or before now while it is far, and those after it.
    /// </summary>
    public IReadOnlyList<HourBar> Bars
    {
        get
        {
            var end = Now < Deadline.AddHours(-LastHours) ? Now : Deadline.AddHours(3);
            var last = end.AddTicks(-(end.UtcTicks % TimeSpan.TicksPerHour));
            var counts = Hours.ToDictionary(hour => hour.At.UtcTicks, hour => hour.Count);
            return
            [
                .. Enumerable
                    .Range(0, LastHours + 3)
                    .Select(i => last.AddHours(i - LastHours - 2))
                    .Select(at => new HourBar(at, counts.GetValueOrDefault(at.UtcTicks), at >= Deadline)),
            ];
        }
    }

    /// <summary>Where a bar stands, from the left.</summary>
    public static double BarX(int index, int bars) => Round(Left + (Width - Left - Right) * (double)index / bars);

    /// <summary>Width of a bar.</summary>
    public static double BarWidth(int bars) => Round((double)(Width - Left - Right) / bars - 3);

    /// <summary>Top of a bar.</summary>
    public double BarY(int count) => Round(Height - Bottom - (Height - Top - Bottom) * (double)count / BarScale);

    /// <summary>Foot of the drawing.</summary>
    public static double Foot => Height - Bottom;

    private static int NiceAbove(int count)
    {
        var unit = 4;
        while (unit < count)
            unit *= 2;
        return unit;
    }

    private static double Round(double value) => Math.Round(value, 1);
}

/// <summary>One hour of the bars.</summary>
/// <param name="At">Its begin.</param>
/// <param name="Count">Submissions in it.</param>
/// <param name="Late">Whether it lies after the deadline.</param>
public sealed record HourBar(DateTimeOffset At, int Count, bool Late);
