namespace SeisFunctions.Domain;

/// <summary>What an officer wrote who had the call closed although something was still waited for.</summary>
/// <param name="By">Who.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Disregarded">What was waited for then, in Japanese.</param>
public sealed record ClosingOverride(string By, string Note, DateTimeOffset At, IReadOnlyList<string> Disregarded);
