namespace SeisFunctions.Forms.Facsimiles;

/// <summary>The text of a cell or paragraph.</summary>
/// <param name="Location">Its place (表1 3行2列; 連携市区町村!C7).</param>
/// <param name="Runs">Its text in pieces, one after another; lines are separated by <c>\n</c>.</param>
public sealed record ShownSpot(string Location, IReadOnlyList<ShownRun> Runs);
