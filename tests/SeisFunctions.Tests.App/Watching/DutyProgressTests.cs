using SeisFunctions.Domain;
using SeisFunctions.Watching.Duty;

namespace SeisFunctions.Tests.Watching;

public sealed class DutyProgressTests
{
    private static readonly TimeSpan At = new(8, 30, 0);
    private static readonly DateTimeOffset Now = Japan(20, 15, 0);

    [Theory]
    [InlineData(19, 20, 8, 29, null)]
    [InlineData(19, 20, 8, 30, "2026-03-20")]
    [InlineData(20, 20, 23, 59, null)]
    [InlineData(20, 21, 0, 30, null)]
    [InlineData(13, 20, 15, 0, "2026-03-20")]
    [InlineData(18, 20, 2, 0, "2026-03-19")]
    [InlineData(21, 20, 15, 0, null)]
    public void A_morning_is_told_once_from_its_hour_on_and_of_several_that_were_missed_the_last_one(
        int told,
        int day,
        int hour,
        int minute,
        string? due
    ) =>
        Assert.Equal(
            due,
            new DutyProgress { Digest = $"2026-03-{told}" }.MorningDue(Japan(day, hour, minute), At)
        );

    [Fact]
    public void Where_nothing_was_ever_told_the_last_morning_is_due() =>
        Assert.Equal("2026-03-20", new DutyProgress().MorningDue(Now, At));

    [Fact]
    public void What_waits_is_told_at_once_and_what_comes_within_one_minute_together()
    {
        var first = new DutyProgress().Alerting(["A"], Now);
        var told = first.Alerted();

        Assert.Equal(["A"], first.Pending);
        Assert.Empty(told.Pending);
        Assert.Same(told, told.Alerting(["A", "B"], Now.AddSeconds(30)));
        Assert.Same(told, told.Alerting(["A", "B", "C"], Now.Add(DutyProgress.Pause).AddTicks(-1)));
        Assert.Equal(["B", "C"], told.Alerting(["A", "B", "C"], Now.Add(DutyProgress.Pause)).Pending);
    }

    [Fact]
    public void Nothing_is_told_twice_not_even_what_waits_again()
    {
        var told = new DutyProgress().Alerting(["A"], Now).Alerted();

        Assert.Same(told, told.Alerting([], Now.AddMinutes(6)));
        Assert.Same(told, told.Alerting(["A"], Now.AddMinutes(12)));
    }

    [Fact]
    public void An_alert_whose_letters_are_not_written_yet_is_finished_before_another_one_begins()
    {
        var pending = new DutyProgress().Alerting(["A"], Now);

        Assert.Same(pending, pending.Alerting(["A", "B"], Now.AddHours(1)));
    }

    [Fact]
    public void A_storm_is_told_in_parts_and_what_was_told_fits_its_row()
    {
        var all = Enumerable.Range(0, DutyProgress.MostTold + 500).Select(number => $"{number:00000000}").ToList();
        var (progress, now, parts) = (new DutyProgress(), Now, 0);
        while (progress.Alerting(all.Take(DutyProgress.MostTold), now) is { Pending: { Count: > 0 } part } alerting)
        {
            Assert.InRange(part.Count, 1, DutyProgress.MostAtOnce);
            (progress, now, parts) = (alerting.Alerted(), now.Add(DutyProgress.Pause), parts + 1);
        }

        Assert.Equal(DutyProgress.MostTold / DutyProgress.MostAtOnce, parts);
        Assert.InRange(System.Text.Json.JsonSerializer.Serialize(progress.Told).Length, 1, 32_768);
    }

    private static DateTimeOffset Japan(int day, int hour, int minute) =>
        new DateTimeOffset(2026, 3, day, hour, minute, 0, JapanTime.Offset).ToUniversalTime();
}
