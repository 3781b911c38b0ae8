namespace SeisFunctions.Forms.Facsimiles;

/// <summary>A sheet of a workbook, or a whole Word document.</summary>
/// <param name="Name">Name of the sheet, or null for a document.</param>
/// <param name="IsHidden">Its sender hid it.</param>
/// <param name="Blocks">Its paragraphs and tables, from top to bottom.</param>
/// <param name="Boxes">Text boxes that lie over the sheet. They were not read.</param>
public sealed record ShownSheet(
    string? Name,
    bool IsHidden,
    IReadOnlyList<ShownBlock> Blocks,
    IReadOnlyList<ShownSpot> Boxes
);
