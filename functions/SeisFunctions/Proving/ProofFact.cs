namespace SeisFunctions.Proving;

/// <summary>One of the facts that a proof stands for.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Holds">Whether it holds; null where that cannot be told here.</param>
/// <param name="Text">The same for people, in Japanese.</param>
public sealed record ProofFact(ProofFactKind Kind, bool? Holds, string Text);
