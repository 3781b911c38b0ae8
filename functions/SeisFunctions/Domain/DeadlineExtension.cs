namespace SeisFunctions.Domain;

/// <summary>What an officer wrote who extended the deadline. The call definition stays as it is.</summary>
/// <param name="Deadline">The last instant from then on, UTC.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record DeadlineExtension(DateTimeOffset Deadline, string By, string Note, DateTimeOffset At);
