namespace SeisFunctions.Domain;

/// <summary>What an act is going to do to its subject, before it is recorded.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Details">What was before and what will come of it, in Japanese, or null.</param>
public sealed record Deed(ActKind Act, ActArguments Arguments, string? Details)
{
    /// <summary>Other subjects in whose lists it shall stand.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>
    /// Another list that it rests on and shall stand in, with how many acts that had when it was decided: where it has
    /// more, it is decided again. Null where it rests on its subject alone.
    /// </summary>
    public (string List, int Number)? RestsOn { get; init; }
}
