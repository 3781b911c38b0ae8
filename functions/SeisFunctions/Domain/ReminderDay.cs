using System.Globalization;

namespace SeisFunctions.Domain;

/// <summary>
/// One of the days before the deadline from which applicants are reminded, until the next one of them or the deadline.
/// </summary>
/// <param name="DaysBefore">How many days before the day of the deadline.</param>
/// <param name="From">Begin of that day in Japan, UTC.</param>
/// <param name="Until">When it is over, UTC: not included.</param>
/// <param name="Deadline">The deadline that is reminded of.</param>
public sealed record ReminderDay(int DaysBefore, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset Deadline)
{
    /// <summary>
    /// What the letters of this day are about: with another deadline, they are others. <c>20260326-7</c>.
    /// </summary>
    public string Matter =>
        string.Create(CultureInfo.InvariantCulture, $"{JapanTime.Of(Deadline):yyyyMMdd}-{DaysBefore}");

    /// <summary>Whether it is that time.</summary>
    public bool IsAt(DateTimeOffset now) => From <= now && now < Until;

    /// <summary>The days before a deadline, the first one first.</summary>
    /// <param name="deadline">The deadline that counts.</param>
    /// <param name="daysBefore">How many days before it, in any order.</param>
    public static IReadOnlyList<ReminderDay> Of(DateTimeOffset deadline, IEnumerable<int> daysBefore)
    {
        var day = JapanTime.Of(deadline).Date;
        var begins = daysBefore
            .OrderDescending()
            .Select(days => (Days: days, From: new DateTimeOffset(day.AddDays(-days), JapanTime.Offset)))
            .ToList();
        return
        [
            .. begins.Select(
                (one, index) =>
                    new ReminderDay(
                        one.Days,
                        one.From.ToUniversalTime(),
                        (index + 1 < begins.Count ? begins[index + 1].From : deadline).ToUniversalTime(),
                        deadline
                    )
            ),
        ];
    }

    /// <summary>Which letter reminds an applicant, or null where none does.</summary>
    /// <param name="status">Status of its application before the deadline, or null where there is none.</param>
    /// <param name="isSilent">Whether it has sent nothing at all.</param>
    public static LetterKind? KindFor(ApplicationStatus? status, bool isSilent) =>
        status switch
        {
            ApplicationStatus.Deficient => LetterKind.ReminderToMend,
            null when isSilent => LetterKind.ReminderToSubmit,
            _ => null,
        };

    /// <summary>How many days before the deadline a matter is, or null where it is none.</summary>
    public static int? DaysIn(string? matter) =>
        matter?.Split('-') is [{ Length: 8 } date, var days]
        && date.All(char.IsAsciiDigit)
        && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
