using Microsoft.Extensions.Hosting;
using NCrontab;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Hosting;

/// <summary>
/// Warns at the start of a timer that fires much more seldom than it is made for: a schedule that closes the intake once
/// a year is one as good as any other to whoever reads it.
/// </summary>
internal sealed class RareTimers(IConfiguration configuration, TimeProvider time, ILogger<RareTimers> log)
    : IHostedService
{
    // Rare is what somebody waits for who knows the schedule that holds without a setting.
    private const int MoreThanUsual = 10;

    private static readonly TimeSpan NeverRare = TimeSpan.FromHours(1);

    // A week with its nights and its weekend.
    private static readonly TimeSpan LooksAhead = TimeSpan.FromDays(8);

    // The end of a span is no part of it.
    private static readonly TimeSpan ItsEnd = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Step = TimeSpan.FromHours(1);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, most) in Of(SampleSettings.Read(), configuration, time.GetUtcNow().UtcDateTime))
            log.TimerIsRare(name, configuration[name]!, most);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The settings of such schedules, each with how long the timer may stay away at most.</summary>
    /// <param name="usual">The schedules that hold without a setting, by its name.</param>
    /// <param name="configuration">What is set.</param>
    /// <param name="now">From when on it is looked at, UTC.</param>
    public static IEnumerable<(string Name, TimeSpan Most)> Of(
        IConfiguration usual,
        IConfiguration configuration,
        DateTime now
    ) =>
        from setting in usual.GetChildren()
        where configuration[setting.Key] is { } written && written != setting.Value
        // What is no schedule keeps the host from starting.
        let schedule = ScheduleOf(configuration[setting.Key])
        let ordinary = ScheduleOf(setting.Value)
        where schedule is not null && ordinary is not null
        let most = MostOf(ordinary, now)
        where StaysAway(schedule, most, now)
        select (setting.Key, most);

    private static TimeSpan MostOf(CrontabSchedule usual, DateTime now)
    {
        var first = usual.GetNextOccurrence(now);
        var most = (usual.GetNextOccurrence(first) - first) * MoreThanUsual;
        return most > NeverRare ? most : NeverRare;
    }

    private static bool StaysAway(CrontabSchedule schedule, TimeSpan most, DateTime now)
    {
        for (var from = now; from < now + LooksAhead; from += Step)
            if (!schedule.GetNextOccurrences(from, from + most + ItsEnd).Any())
                return true;
        return false;
    }

    private static CrontabSchedule? ScheduleOf(string? text) =>
        text is null ? null : CrontabSchedule.TryParse(text, new() { IncludingSeconds = true });
}
