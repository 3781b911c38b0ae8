namespace SeisFunctions.Calls;

/// <summary>Fiscal years one after the other: 2024 is 令和6年度.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The last of them.</param>
public sealed record FiscalYearRange(int First, int Last)
{
    /// <summary>All of them, earliest first.</summary>
    public IEnumerable<int> Years => Enumerable.Range(First, Math.Max(0, Last - First + 1));
}
