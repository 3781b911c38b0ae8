namespace SeisFunctions.Benchmarks.Attacking;

/// <summary>Something that should have come did not.</summary>
internal sealed class AttackFailedException(string what) : Exception(what);
