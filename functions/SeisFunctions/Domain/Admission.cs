namespace SeisFunctions.Domain;

/// <summary>
/// What an officer wrote who let a submission count that the rules hold back: one that was late, early, or found after
/// closing. It stands on the submission's row, so that reading again honours it.
/// </summary>
/// <param name="By">Who.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record Admission(string By, string Note, DateTimeOffset At);
