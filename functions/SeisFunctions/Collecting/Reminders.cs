using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Collections;

namespace SeisFunctions.Collecting;

/// <summary>
/// Who is to be reminded of what: whoever has not sent what is due, on the days that the call names. Of several days
/// that have come the last one counts, so that a host which stood still writes no old ones. Pure.
/// </summary>
internal static class Reminders
{
    /// <summary>Those that are due at a time, one for each applicant, collection and date.</summary>
    /// <param name="now">The time.</param>
    /// <param name="missing">What is missing, of any applicants.</param>
    /// <param name="call">The call.</param>
    public static IReadOnlyList<Reminder> At(
        DateTimeOffset now,
        IEnumerable<CollectionEntry> missing,
        CallDefinition call
    ) =>
        [
            .. from entry in missing
            // What has come and waits for an officer is first a matter of the secretariat.
            where entry.IsOpen && Excuse.Of(entry.Applicant, call) is null
            join collection in call.Collections on entry.Collection equals collection.Id
            let days = DayAt(now, entry.Due, collection.Reminders)
            where days is not null
            group entry by (entry.Applicant, entry.Collection, entry.Due, Days: days.Value) into same
            orderby same.Key.Applicant, same.Key.Due, same.Key.Collection
            select new Reminder(same.Key.Applicant, same.Key.Collection, same.Key.Due, same.Key.Days, [.. same]),
        ];

    /// <summary>When a day that the call names begins: at the beginning of the day in Japan.</summary>
    public static DateTimeOffset BeginOf(DateTimeOffset due, int days) =>
        new DateTimeOffset(JapanTime.Of(due).Date.AddDays(days), JapanTime.Offset).ToUniversalTime();

    /// <summary>Whether what is written on a day asks for something until a date that has passed.</summary>
    public static bool IsPast(DateTimeOffset now, DateTimeOffset due, int day) => day <= 0 && now > due;

    private static int? DayAt(DateTimeOffset now, DateTimeOffset due, IReadOnlyList<int> days) =>
        days.Where(day => BeginOf(due, day) <= now && !IsPast(now, due, day)).Select(day => (int?)day).Max();
}
