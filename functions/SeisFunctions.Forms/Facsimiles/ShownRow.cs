namespace SeisFunctions.Forms.Facsimiles;

/// <summary>A row of a table.</summary>
/// <param name="Location">Its place (表2 3行; 連携市区町村!7).</param>
/// <param name="Number">Its number in a sheet; null in a Word table.</param>
/// <param name="Cells">From left to right; without those that a cell from above reaches into.</param>
public sealed record ShownRow(string Location, int? Number, IReadOnlyList<ShownCell> Cells);
