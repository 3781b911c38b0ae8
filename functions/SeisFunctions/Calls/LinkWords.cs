namespace SeisFunctions.Calls;

/// <summary>
/// By which words a link is understood as one to files that were left elsewhere, whatever service or prefecture runs
/// the host.
/// </summary>
public sealed record LinkWords
{
    /// <summary>Hosts, with their sub-domains, that people link to for reading, meeting or finding the way.</summary>
    public IReadOnlyList<string> Ordinary { get; init; } = [];

    /// <summary>What stands beside a link to files only.</summary>
    public IReadOnlyList<string> Transfer { get; init; } = [];

    /// <summary>The papers of an application.</summary>
    public IReadOnlyList<string> Papers { get; init; } = [];

    /// <summary>That something is handed over.</summary>
    public IReadOnlyList<string> Sending { get; init; } = [];

    /// <summary>That something is at the link that stands there.</summary>
    public IReadOnlyList<string> Pointing { get; init; } = [];
}
