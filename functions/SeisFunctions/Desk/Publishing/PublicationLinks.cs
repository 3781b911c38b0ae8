using SeisFunctions.Desk.Parts;
using SeisFunctions.Publishing;

namespace SeisFunctions.Desk.Publishing;

/// <summary>Paths of what is published.</summary>
internal static class PublicationLinks
{
    public const string Page = "/publication";

    /// <summary>The documents as they would be published now.</summary>
    public static IReadOnlyList<Link> Drafts { get; } =
        [.. CandidateDocuments.Titles.Select(one => new Link(one.Value, $"{Page}/draft/{one.Key}"))];

    /// <summary>A document of a publication.</summary>
    public static Link Of(string publication, string name) =>
        new(CandidateDocuments.Titles.GetValueOrDefault(name, name), $"{Page}/kept/{publication}/{name}");
}
