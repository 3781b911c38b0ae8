using SeisFunctions.Domain;

namespace SeisFunctions.Tests.Reminding;

/// <summary>Who is due which reminder when: at −7, −3 and −1 days before the deadline.</summary>
public sealed class ReminderDayTests
{
    private static readonly DateTimeOffset Deadline = new(2026, 3, 26, 17, 0, 0, JapanTime.Offset);

    private static readonly int[] Days = [1, 7, 3];

    [Theory]
    [InlineData("2026-03-18T23:59:59", null)]
    [InlineData("2026-03-19T00:00:00", 7)]
    [InlineData("2026-03-22T23:59:59", 7)]
    [InlineData("2026-03-23T00:00:00", 3)]
    [InlineData("2026-03-24T23:59:59", 3)]
    [InlineData("2026-03-25T00:00:00", 1)]
    [InlineData("2026-03-26T16:59:59", 1)]
    [InlineData("2026-03-26T17:00:00", null)]
    public void A_reminder_is_due_from_the_begin_of_its_day_in_japan_until_the_next_one_or_the_deadline(
        string now,
        int? days
    )
    {
        var at = JapanTime.Read(now)!.Value;

        Assert.Equal(days, ReminderDay.Of(Deadline, Days).SingleOrDefault(day => day.IsAt(at))?.DaysBefore);
    }

    [Fact]
    public void With_another_deadline_the_reminders_are_others()
    {
        var (before, after) = (ReminderDay.Of(Deadline, Days)[0], ReminderDay.Of(Deadline.AddDays(7), Days)[0]);

        Assert.Equal(("20260326-7", "20260402-7"), (before.Matter, after.Matter));
        Assert.Equal(7, ReminderDay.DaysIn(after.Matter));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("20260326-")]
    [InlineData("2026032x-7")]
    [InlineData("20260326-7-1")]
    public void What_names_no_day_is_no_matter(string? matter) => Assert.Null(ReminderDay.DaysIn(matter));

    [Theory]
    [InlineData(ApplicationStatus.Deficient, false, LetterKind.ReminderToMend)]
    [InlineData(null, true, LetterKind.ReminderToSubmit)]
    [InlineData(null, false, null)]
    [InlineData(ApplicationStatus.Eligible, false, null)]
    [InlineData(ApplicationStatus.NeedsReview, false, null)]
    [InlineData(ApplicationStatus.Withdrawn, false, null)]
    public void Only_who_has_something_open_and_who_has_sent_nothing_is_reminded(
        ApplicationStatus? status,
        bool isSilent,
        LetterKind? kind
    ) => Assert.Equal(kind, ReminderDay.KindFor(status, isSilent));
}
