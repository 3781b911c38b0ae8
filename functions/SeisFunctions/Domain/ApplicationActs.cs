namespace SeisFunctions.Domain;

/// <summary>What persons have decided and said about an application.</summary>
/// <param name="Decision">What they decided about it as a whole, or null.</param>
/// <param name="Words">What they said about its requirements and findings.</param>
/// <param name="Folded">Number of the last act that changed it.</param>
public sealed record ApplicationActs(ApplicationDecision? Decision, IReadOnlyList<PersonsWord> Words, int Folded)
{
    /// <summary>Nobody has done anything.</summary>
    public static ApplicationActs None { get; } = new(null, [], 0);

    /// <summary>Whether they selected it, or null.</summary>
    public Selection? Selection { get; init; }

    /// <summary>Who of the officers deals with it, or null.</summary>
    public string? Owner { get; init; }

    /// <summary>The state in which a person has dealt with it, or null.</summary>
    public string? Handled { get; init; }
}
