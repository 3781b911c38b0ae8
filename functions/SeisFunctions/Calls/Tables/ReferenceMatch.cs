namespace SeisFunctions.Calls.Tables;

/// <summary>Which row of a reference table a text means.</summary>
/// <param name="Row">The row, or null where that is not certain.</param>
/// <param name="Like">Rows that it may mean, where it is no row's key or name.</param>
public sealed record ReferenceMatch(ReferenceRow? Row, IReadOnlyList<ReferenceRow> Like);
