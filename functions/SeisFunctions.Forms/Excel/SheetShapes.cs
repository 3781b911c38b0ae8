using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Excel;

/// <summary>What lies over the cells of a sheet.</summary>
/// <param name="Texts">Text boxes, with the cell under their corner.</param>
/// <param name="Drawings">Ovals, lines and pictures without a text, with the cells that they lie over.</param>
/// <param name="HasControls">There are check boxes and the like.</param>
internal readonly record struct SheetShapes(
    IReadOnlyList<(int Row, int Column, Content Text)> Texts,
    IReadOnlyList<(CellReference First, CellReference Last)> Drawings,
    bool HasControls
);
