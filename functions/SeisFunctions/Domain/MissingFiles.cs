using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>Why a mail without anything that could be a form looks as if its files had been forgotten.</summary>
/// <param name="Named">Names of Word and Excel files that stand in its subject or text.</param>
/// <param name="OnlyImages">Whether pictures are all that it brings: pages that were photographed, or nothing but a
/// logo.</param>
public sealed record MissingFiles(IReadOnlyList<string> Named, bool OnlyImages)
{
    /// <summary>The finding.</summary>
    public Finding Finding =>
        Named.Count > 0 ? MailFinding.FileForgotten(string.Join("」「", Named))
        : OnlyImages ? MailFinding.ImagesOnly()
        : MailFinding.Empty();
}
