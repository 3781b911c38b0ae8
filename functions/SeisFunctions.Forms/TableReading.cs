namespace SeisFunctions.Forms;

/// <summary>The filled-in rows of a table, in the order of the file; empty rows are left out.</summary>
/// <param name="Id">Id of the table in the form definition.</param>
/// <param name="Rows">Rows with at least one value.</param>
public sealed record TableReading(string Id, IReadOnlyList<RowReading> Rows)
{
    /// <summary>
    /// The file has no such table: neither its header nor a row, so that nothing is known of what should stand in it.
    /// </summary>
    public bool IsMissing { get; init; }
}
