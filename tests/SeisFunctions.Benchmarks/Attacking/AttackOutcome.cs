namespace SeisFunctions.Benchmarks.Attacking;

/// <summary>What an attack came to.</summary>
/// <param name="Held">Whether nobody else suffered from it.</param>
/// <param name="Figures">What was measured.</param>
internal sealed record AttackOutcome(bool Held, string Figures);
