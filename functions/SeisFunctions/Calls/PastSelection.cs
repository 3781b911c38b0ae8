using SeisFunctions.Calls.Applicants;
using SeisFunctions.Calls.Tables;

namespace SeisFunctions.Calls;

/// <summary>An applicant that was selected in an earlier year.</summary>
/// <param name="Applicant">Its code.</param>
/// <param name="FiscalYear">Western year in which the fiscal year began: 2024 for 令和6年度.</param>
/// <param name="Municipalities">With how many municipalities it applied then.</param>
public sealed record PastSelection(string Applicant, int FiscalYear, int Municipalities)
{
    /// <summary>Name of the reference table that holds them.</summary>
    public const string Table = "selections";

    internal const string Code = "code",
        Year = "fiscal_year",
        Count = "municipalities";

    /// <summary>The columns that it must have.</summary>
    internal static IReadOnlyList<string> Columns { get; } = [Code, Year, Count];

    /// <summary>Those of a call; null where it brings no such table.</summary>
    internal static IReadOnlyList<PastSelection>? Of(IReadOnlyDictionary<string, ReferenceTable> tables) =>
        tables.TryGetValue(Table, out var table)
            ?
            [
                .. from row in table.Rows
                let year = row.Number(Year)
                let count = row.Number(Count)
                where row.Text(Code) is not null && year is not null && count is not null
                select new PastSelection(ApplicantCode.Of(row.Text(Code)!), (int)year, (int)count),
            ]
            : null;
}
