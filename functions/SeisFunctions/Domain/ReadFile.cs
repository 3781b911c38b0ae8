using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>What a file turned out to be.</summary>
/// <param name="Index">Position in the message, from 0.</param>
/// <param name="Format">By content.</param>
/// <param name="Forms">Names of the forms in it (様式1).</param>
public sealed record ReadFile(int Index, FileFormat Format, IReadOnlyList<string> Forms)
{
    /// <summary>Whether it is an archive or the like, whose files stand beside it.</summary>
    public bool IsUnpacked { get; init; }
}
