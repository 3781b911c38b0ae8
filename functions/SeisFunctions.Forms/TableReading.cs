namespace SeisFunctions.Forms;

/// <summary>The filled-in rows of a table, in the order of the file; empty rows are left out.</summary>
/// <param name="Id">Id of the table in the form definition.</param>
/// <param name="Rows">Rows with at least one value.</param>
public sealed record TableReading(string Id, IReadOnlyList<RowReading> Rows);
