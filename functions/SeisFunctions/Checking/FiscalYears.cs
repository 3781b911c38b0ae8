namespace SeisFunctions.Checking;

/// <summary>Japanese fiscal years (April to March) as forms write them.</summary>
internal static class FiscalYears
{
    /// <summary>
    /// 2024 → 令和6年度; 2019 and the years before it are 平成 (the fiscal year 2019 began in April, before 令和).
    /// </summary>
    public static string ToText(int year) =>
        year > 2019 ? $"令和{year - 2018}年度"
        : year == 2019 ? "令和元年度"
        : $"平成{year - 1988}年度";
}
