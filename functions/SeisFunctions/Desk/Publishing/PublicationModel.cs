using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Publishing;

namespace SeisFunctions.Desk.Publishing;

/// <summary>What is published of the candidates, and what would be now.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="IsDefined">Whether the call names what is published.</param>
/// <param name="Version">Version of the draft.</param>
/// <param name="Publications">What was published, the newest first.</param>
/// <param name="Differences">Who is not any more as was published last.</param>
/// <param name="FormerTitle">The title that was published last, where it is another now; or null.</param>
/// <param name="Drafts">The documents as they would be now.</param>
/// <param name="Candidates">Who would be published.</param>
/// <param name="NotIncluded">Who would not, and why.</param>
/// <param name="Cuts">What the documents leave out.</param>
/// <param name="Token">Proves that the form came from the desk; empty for who may not act.</param>
/// <param name="AsksName">Whether the person must give a name.</param>
public sealed record PublicationModel(
    PageFrame Frame,
    bool IsDefined,
    string Version,
    IReadOnlyList<PublicationLine> Publications,
    IReadOnlyList<PublicationDifference> Differences,
    string? FormerTitle,
    IReadOnlyList<Link> Drafts,
    IReadOnlyList<CandidateLine> Candidates,
    IReadOnlyList<(Link Link, string Why)> NotIncluded,
    IReadOnlyList<string> Cuts,
    string Token,
    bool AsksName
)
{
    /// <summary>How many texts must be confirmed.</summary>
    public int Marked => Candidates.Sum(candidate => candidate.Texts.Count(text => text.Confirmation is not null));
}

/// <summary>A publication.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why.</param>
/// <param name="Count">How many candidates.</param>
/// <param name="Confirmed">How many marked texts were confirmed.</param>
/// <param name="Files">Its documents with their hashes.</param>
public sealed record PublicationLine(
    string At,
    string By,
    string Note,
    int Count,
    int Confirmed,
    IReadOnlyList<(Link Link, string Sha256)> Files
);

/// <summary>A candidate.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Link">Its application.</param>
/// <param name="Municipalities">How many municipalities.</param>
/// <param name="Area">Whether it is a wide-area application, and with whom.</param>
/// <param name="Bureau">Its regional bureau.</param>
/// <param name="Texts">Its free texts.</param>
public sealed record CandidateLine(
    string Code,
    Link Link,
    int Municipalities,
    string Area,
    string Bureau,
    IReadOnlyList<TextLine> Texts
)
{
    /// <summary>Whether an officer must look.</summary>
    public bool NeedsLook => Texts.Any(text => text.Confirmation is not null || text.IsUnclear);
}

/// <summary>A free text.</summary>
/// <param name="Where">Where it stands.</param>
/// <param name="Pieces">What is published, piece by piece, with what is marked in it.</param>
/// <param name="Written">What the applicant wrote, where that is not published.</param>
/// <param name="IsUnclear">Whether it is left out, since nobody knows for sure what was written.</param>
/// <param name="Confirmation">What a person sends who has confirmed it; null where nothing is marked.</param>
/// <param name="Acts">What can be done about it.</param>
public sealed record TextLine(
    string Where,
    IReadOnlyList<TextPiece> Pieces,
    string? Written,
    bool IsUnclear,
    string? Confirmation,
    IReadOnlyList<Link> Acts
);
