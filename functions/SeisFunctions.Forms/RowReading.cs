namespace SeisFunctions.Forms;

/// <summary>One filled-in row of a table, with one reading per column of the definition.</summary>
/// <param name="Location">Place of the row (連携市区町村!7).</param>
/// <param name="Cells">In the order of the definition's columns.</param>
public sealed record RowReading(string Location, IReadOnlyList<FieldReading> Cells)
{
    /// <summary>The cell of the column <paramref name="id"/>.</summary>
    public FieldReading this[string id] => Cells.First(cell => cell.Id == id);
}
