using SeisFunctions.Forms;

namespace SeisFunctions.Domain.Collections;

/// <summary>
/// A file of a mail that may be something which is collected (覚書, 報告書), as it was read. Depends on the message and the
/// call alone.
/// </summary>
/// <param name="Index">Position in the message, from 0.</param>
/// <param name="Name">Name of the file as its sender wrote it.</param>
/// <param name="Format">What it is by content.</param>
/// <param name="Sign">By what it was recognised.</param>
/// <param name="Collections">Ids of the collections that it may be for: one where it is clear.</param>
public sealed record CollectedFile(
    int Index,
    string Name,
    FileFormat Format,
    CollectedSign Sign,
    IReadOnlyList<string> Collections
)
{
    /// <summary>Whether the file itself tells what it is, and not its mail alone.</summary>
    public bool TellsItself => Sign is CollectedSign.Form or CollectedSign.FileName;

    /// <summary>Key of what its form names (a municipality, a partner), or null.</summary>
    public string? Item { get; init; }

    /// <summary>The same as it is written there, or null.</summary>
    public string? ItemName { get; init; }

    /// <summary>Keys of what that may mean where it is not certain (松江), or empty.</summary>
    public IReadOnlyList<string> MayBe { get; init; } = [];

    /// <summary>Code of the applicant that its form names, or null.</summary>
    public string? Applicant { get; init; }

    /// <summary>The day on which its form is dated, or null.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>What its form lacks or does not tell for certain, in Japanese.</summary>
    public IReadOnlyList<string> Lacks { get; init; } = [];
}
