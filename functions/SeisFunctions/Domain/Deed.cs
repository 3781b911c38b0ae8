namespace SeisFunctions.Domain;

/// <summary>What an act is going to do to its subject, before it is recorded.</summary>
/// <param name="Act">What is done.</param>
/// <param name="Arguments">With what.</param>
/// <param name="Details">What was before and what will come of it, in Japanese, or null.</param>
public sealed record Deed(ActKind Act, ActArguments Arguments, string? Details)
{
    /// <summary>Other subjects in whose lists it shall stand.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
