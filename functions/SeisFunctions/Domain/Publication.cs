namespace SeisFunctions.Domain;

/// <summary>
/// What was published of the candidates (公表), as it then was. Kept under its own hash, which the record of the act
/// names: who published it and when stands there.
/// </summary>
/// <param name="CallId">The call.</param>
/// <param name="Files">The documents.</param>
/// <param name="Candidates">The candidates in them.</param>
/// <param name="NotIncluded">Applicants that are not in them, with the reason.</param>
/// <param name="Confirmed">Texts in which something was marked, and which a person has confirmed all the same.</param>
public sealed record Publication(
    string CallId,
    IReadOnlyList<PublishedFile> Files,
    IReadOnlyList<PublishedCandidate> Candidates,
    IReadOnlyList<LeftOutApplicant> NotIncluded,
    IReadOnlyList<ConfirmedText> Confirmed
)
{
    /// <summary>What stands above the documents.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether a text can be the hash of one.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}

/// <summary>A document.</summary>
/// <param name="Name">Its name: list.xlsx.</param>
/// <param name="Sha256">Hash of its bytes, lower-case hex.</param>
/// <param name="Bytes">How many.</param>
public sealed record PublishedFile(string Name, string Sha256, long Bytes);

/// <summary>A candidate in the documents.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Revision">The revision of its application.</param>
/// <param name="Content">Hash of what the documents say of it: with another one, it has changed since.</param>
public sealed record PublishedCandidate(string Code, string Name, int Revision, string Content);

/// <summary>An applicant that is not in the documents.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Why">Why, in Japanese.</param>
public sealed record LeftOutApplicant(string Code, string Name, string Why);

/// <summary>A text that was published though something in it was marked.</summary>
/// <param name="Applicant">Code of the applicant.</param>
/// <param name="Key">The text, as <c>PublishedText</c> names it.</param>
/// <param name="Where">Where it stands, in Japanese.</param>
public sealed record ConfirmedText(string Applicant, string Key, string Where);
