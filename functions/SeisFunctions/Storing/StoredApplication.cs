using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>What stands about an application before it is folded again.</summary>
/// <param name="Version">Version of its row, or null if there is none.</param>
/// <param name="ResultHash">Hash of its result in full, or null.</param>
/// <param name="Decision">What a person decided about it, or null.</param>
/// <param name="Lists">The lists that it stands in.</param>
public sealed record StoredApplication(string? Version, string? ResultHash, ApplicationDecision? Decision, IReadOnlyList<string> Lists)
{
    /// <summary>There is no such application.</summary>
    public static StoredApplication None { get; } = new(null, null, null, []);
}
