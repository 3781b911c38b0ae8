using SeisFunctions.Forms.Excel;
using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Remarks;

/// <summary>Where a remark stands: at paragraphs of a document, or at a cell of a sheet.</summary>
/// <param name="Anchor">The paragraphs.</param>
/// <param name="Sheet">Name of the part of the sheet; null in a document.</param>
/// <param name="Cell">The cell.</param>
internal readonly record struct RemarkPlace(Anchor Anchor, string? Sheet, CellReference Cell)
{
    public static RemarkPlace? Of(Grid grid, GridCell cell) =>
        grid.Part is { } part ? new(default, part, new(cell.Row, cell.Column)) : Of(cell.Anchor);

    /// <summary>None for a cell that has no paragraph.</summary>
    public static RemarkPlace? Of(Anchor anchor) => anchor.First == 0 ? null : new(anchor, null, default);
}
