namespace SeisFunctions.Calls;

/// <summary>A prefecture that was selected in an earlier year (requirement 2).</summary>
/// <param name="Prefecture">Two-digit code.</param>
/// <param name="FiscalYear">Western year in which the fiscal year began: 2024 for 令和6年度.</param>
/// <param name="Municipalities">With how many municipalities it applied then.</param>
public sealed record PastSelection(string Prefecture, int FiscalYear, int Municipalities);
