using SeisFunctions.Calls;
using SeisFunctions.Calls.Tables;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>A candidate with the applicants that want to support it, for the desk and exports. Pure.</summary>
/// <param name="Key">Its key in the table of the call.</param>
/// <param name="Name">Its name.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Applied">Those that name it or are adopted for it, in the order of their codes.</param>
/// <param name="Most">How many may be adopted for it.</param>
public sealed record CandidateLine(
    string Key,
    string Name,
    ReferenceRow Row,
    IReadOnlyList<ApplicationRow> Applied,
    int Most
)
{
    /// <summary>Those that have not been withdrawn.</summary>
    public IReadOnlyList<ApplicationRow> Standing =>
        [.. Applied.Where(row => row.StatusAfterDeadline != ApplicationStatus.Withdrawn)];

    /// <summary>Those that are adopted for it.</summary>
    public IReadOnlyList<ApplicationRow> Adopted =>
        [.. Applied.Where(row => row.Selection?.IsFor(Key) == true)];

    /// <summary>
    /// What a person must see of it, or null: too many are adopted, or one that has changed since;
    /// nobody has applied, or nobody is adopted.
    /// </summary>
    /// <param name="isClosed">Whether the call is closed, so that somebody can be adopted.</param>
    public string? Note(bool isClosed) =>
        Adopted.Count > Most ? $"{Most}件を超える採択"
        : Adopted.Any(row => row.SelectionAsksAgain) ? "採択の再確認が必要"
        : Standing.Count == 0 ? "応募なし"
        : isClosed && Adopted.Count == 0 ? "採択なし"
        : null;

    /// <summary>All candidates of the call, in the order of its table; none where it has no candidates.</summary>
    /// <param name="call">The call.</param>
    /// <param name="rows">All applications.</param>
    public static IReadOnlyList<CandidateLine> Of(CallDefinition call, IReadOnlyCollection<ApplicationRow> rows) =>
        call.CandidateTable is not { } table
            ? []
            :
            [
                .. table.Rows.Select(candidate =>
                    new CandidateLine(
                        candidate.Text(table.Key) ?? "",
                        table.NameOf(candidate),
                        candidate,
                        [.. rows.Where(row => Names(row, candidate.Text(table.Key) ?? ""))],
                        call.Candidates!.Providers
                    )
                ),
            ];

    /// <summary>Whether an application names something that is no candidate for certain.</summary>
    public static bool IsUnclear(ApplicationRow row, CallDefinition call) =>
        row.UnclearCandidates > 0 || row.Candidates.Any(key => call.CandidateTable?.Row(key) is null);

    private static bool Names(ApplicationRow row, string key) =>
        row.Candidates.Contains(key) || row.Selection?.IsFor(key) == true;
}
