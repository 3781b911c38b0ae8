using System.Globalization;
using SeisFunctions.Domain;

namespace SeisFunctions.Watching.Duty;

/// <summary>
/// What the officers on duty have been told. An alert is decided on here first, then its letters are written, then it
/// counts as told: whatever crashes, the same letters are written again, and nothing is told twice.
/// </summary>
public sealed record DutyProgress
{
    /// <summary>Most that one alert tells of; the others follow in the next one.</summary>
    public const int MostAtOnce = 500;

    /// <summary>
    /// Most that is remembered as told: a property of a table takes 32,768 characters. Ten times as many as wait in the
    /// last hours of any call.
    /// </summary>
    public const int MostTold = 2_000;

    /// <summary>Between two alerts: what comes to wait meanwhile stands in one letter.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>The last morning that was told: 2026-03-20. Null before the first.</summary>
    public string? Digest { get; init; }

    /// <summary>When the last alert was decided on, UTC, or null.</summary>
    public DateTimeOffset? AlertedAt { get; init; }

    /// <summary>Keys of what the alert under way tells of; none once its letters are written.</summary>
    public IReadOnlyList<string> Pending { get; init; } = [];

    /// <summary>Keys of everything that was told before.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>
    /// The morning that is due by <paramref name="now"/> and has not been told, or null. Of several that were missed it
    /// is the last one: what it tells is how things are now.
    /// </summary>
    /// <param name="now">The time.</param>
    /// <param name="at">Time of day, Japan's.</param>
    public string? MorningDue(DateTimeOffset now, TimeSpan at)
    {
        var morning = JapanTime.Of(now - at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.CompareOrdinal(morning, Digest) > 0 ? morning : null;
    }

    /// <summary>The same with an alert under way, where there is something new to tell and it is time.</summary>
    /// <param name="waiting">Keys of what waits for a person, the oldest first.</param>
    /// <param name="now">The time.</param>
    public DutyProgress Alerting(IEnumerable<string> waiting, DateTimeOffset now)
    {
        if (Pending.Count > 0 || (AlertedAt is { } last && (now - last).Duration() < Pause))
            return this;
        var news = waiting.Except(Told).Take(MostAtOnce).ToList();
        return news.Count == 0 ? this : this with { Pending = news, AlertedAt = now };
    }

    /// <summary>The same once the letters of the alert are written.</summary>
    public DutyProgress Alerted() => this with { Told = [.. Told.Concat(Pending).TakeLast(MostTold)], Pending = [] };
}
