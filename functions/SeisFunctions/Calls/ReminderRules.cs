namespace SeisFunctions.Calls;

/// <summary>When applicants are reminded of the deadline: those with something open in their application, and silent ones.</summary>
public sealed record ReminderRules
{
    /// <summary>Days before the day of the deadline: 7, 3, 1. Left out: nobody is reminded.</summary>
    public IReadOnlyList<int> DaysBefore { get; init; } = [];
}
