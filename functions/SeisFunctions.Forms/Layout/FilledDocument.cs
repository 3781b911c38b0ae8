namespace SeisFunctions.Forms.Layout;

/// <summary>
/// A Word document or Excel workbook as a sequence of paragraphs and grids, whatever program wrote it.
/// </summary>
/// <param name="Blocks">In the order of the file; a nested table follows the one it stands in.</param>
internal sealed record FilledDocument(IReadOnlyList<Block> Blocks)
{
    /// <summary>Place of the first tracked change, or null if there is none.</summary>
    public string? TrackedChange { get; init; }

    /// <summary>Place of the first text that is hidden and so was not read, or null.</summary>
    public string? HiddenText { get; init; }

    /// <summary>
    /// Place of the first table whose style strikes out or hides some rows or columns, which was not heeded, or null.
    /// </summary>
    public string? StyledTable { get; init; }

    /// <summary>What stands above and below the pages of a document.</summary>
    public IReadOnlyList<string> PageTexts { get; init; } = [];

    /// <summary>Another document is embedded in the text (<c>w:altChunk</c>) and was not read.</summary>
    public bool HasEmbeddedDocument { get; init; }

    /// <summary>The package carries macros.</summary>
    public bool HasMacros { get; init; }

    /// <summary>The package breaks the rules of its format and was read all the same.</summary>
    public bool IsRepaired { get; init; }
}
