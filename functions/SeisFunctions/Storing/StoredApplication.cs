using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>What stands about an application before it is folded again.</summary>
/// <param name="Version">Version of its row, or null if there is none.</param>
/// <param name="ResultHash">Hash of its result in full, or null.</param>
/// <param name="Acts">What persons have decided and said about it.</param>
/// <param name="Lists">The lists that it stands in.</param>
public sealed record StoredApplication(
    string? Version,
    string? ResultHash,
    ApplicationActs Acts,
    IReadOnlyList<string> Lists
)
{
    /// <summary>
    /// Codes of the applicants that it names as partners, or has ever named: they are judged with it.
    /// </summary>
    public IReadOnlyList<string> Related { get; init; } = [];

    /// <summary>There is no such application.</summary>
    public static StoredApplication None { get; } = new(null, null, ApplicationActs.None, []);
}
