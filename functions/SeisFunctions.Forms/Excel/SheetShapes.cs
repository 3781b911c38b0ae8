using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Excel;

/// <summary>What lies over the cells of a sheet.</summary>
internal readonly record struct SheetShapes(IReadOnlyList<(int Row, int Column, Content Text)> Texts, bool HasControls);
