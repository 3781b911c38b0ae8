namespace SeisFunctions.Forms.Facsimiles;

/// <summary>A Word table, or the cells of a sheet. Rows and columns in which nothing stands are left out.</summary>
/// <param name="Location">Its place (表2; 連携市区町村).</param>
/// <param name="Columns">Its columns; none for a Word table.</param>
/// <param name="Rows">From top to bottom.</param>
public sealed record ShownTable(string Location, IReadOnlyList<ShownColumn> Columns, IReadOnlyList<ShownRow> Rows)
    : ShownBlock;
