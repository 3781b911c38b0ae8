namespace SeisFunctions.Forms.Definition;

/// <summary>
/// What makes a Word form a letter to an authority: printed above the first section. The fields named here are those of
/// the sections; they are printed in the letter's head and not again in their section.
/// </summary>
public sealed record FormLetter
{
    /// <summary>Ids of the fields at the top right: number and day of the letter.</summary>
    public IReadOnlyList<string> Corner { get; init; } = [];

    /// <summary>Whom the letter is to (宛先), with 御中 or 殿.</summary>
    public required string Addressee { get; init; }

    /// <summary>Ids of the fields under the addressee at the right: who applies, and in whose name.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>Sentence under the title: 次のとおり申請します。</summary>
    public required string Sentence { get; init; }

    /// <summary>What people call the place above the title.</summary>
    internal const string Heading = "冒頭";

    /// <summary>Ids of all fields in the letter's head.</summary>
    internal IEnumerable<string> Fields => Corner.Concat(From);
}
