using SeisFunctions.Domain;

namespace SeisFunctions.Calls;

/// <summary>The fiscal year that a call is about. Pure.</summary>
public static class CallYear
{
    /// <summary>A call is open in its fiscal year, or in the one before it.</summary>
    internal const int MostBetween = 1;

    /// <summary>
    /// Those that it can be: the one in its name; where that has none, the one of its deadline and the next, and only a
    /// person knows which.
    /// </summary>
    public static IReadOnlyList<int> Of(CallDefinition call) =>
        FormChecks.YearIn(call.Name) is { } named
            ? [named]
            : [.. Enumerable.Range(Of(call.Schedule.Deadline), MostBetween + 1)];

    /// <summary>The one that an instant lies in: from April to March in Japan.</summary>
    internal static int Of(DateTimeOffset instant) => Of(DateOnly.FromDateTime(JapanTime.Of(instant).DateTime));

    /// <summary>The one that a day of Japan lies in.</summary>
    internal static int Of(DateOnly day) => day.AddMonths(-3).Year;
}
