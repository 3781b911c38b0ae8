using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// What a decision says of each candidate that an applicant has chosen, by name. All are empty in a call in which
/// applicants choose no candidates. Pure.
/// </summary>
/// <param name="Adopted">Those that it is adopted for.</param>
/// <param name="NotAdopted">Those that it is not adopted for.</param>
/// <param name="Undecided">Those about which nothing is decided yet.</param>
/// <param name="IsUnclear">Whether it has named something else, of which no machine knows what it is.</param>
public sealed record CandidateResult(
    IReadOnlyList<string> Adopted,
    IReadOnlyList<string> NotAdopted,
    IReadOnlyList<string> Undecided,
    bool IsUnclear
)
{
    /// <summary>Where there are no candidates.</summary>
    public static CandidateResult None { get; } = new([], [], [], IsUnclear: false);

    /// <summary>Of an application that is decided on.</summary>
    public static CandidateResult Of(ApplicationRow row, CallDefinition call)
    {
        if (call.CandidateTable is not { } table || row.Selection is not { } selection)
            return None;
        var named = row.Candidates.Where(key => table.Row(key) is not null).ToList();
        var others = named.Where(key => !selection.IsFor(key)).ToList();
        var isOpen = selection.Decision == SelectionDecision.OnHold;
        // A candidate that it is adopted for and has not named by its name is how a person has read an unclear entry.
        var understood = selection.Candidates.Except(named).Count();
        return new(
            Names(selection.Candidates),
            isOpen ? [] : Names(others),
            isOpen ? Names(others) : [],
            row.UnclearCandidates + row.Candidates.Count - named.Count > understood
        );

        IReadOnlyList<string> Names(IEnumerable<string> keys) => [.. keys.Select(call.CandidateName)];
    }
}
