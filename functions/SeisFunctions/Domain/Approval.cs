namespace SeisFunctions.Domain;

/// <summary>That an officer has approved a letter to many, as it is written.</summary>
/// <param name="By">The officer, as such people sign in.</param>
/// <param name="At">When, UTC.</param>
public sealed record Approval(string By, DateTimeOffset At);
