using SeisFunctions.Forms;

namespace SeisFunctions.Domain;

/// <summary>
/// What the rules make of an application. Depends on the application, the call and the reference data alone.
/// </summary>
public sealed record Verdict
{
    /// <summary>The requirements, in the order of the call.</summary>
    public required IReadOnlyList<Judgement> Requirements { get; init; }

    /// <summary>All findings that matter for the application.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Findings that a person has settled: shown, and no longer counted.</summary>
    public IReadOnlyList<SettledFinding> Settled { get; init; } = [];

    /// <summary>Codes of the partner prefectures of a wide-area application, as it names them.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Codes of the applicants whose wide-area applications name the applicant as a partner.</summary>
    public IReadOnlyList<string> NamedBy { get; init; } = [];

    /// <summary>Keys of the candidates that the applicant wants to support, as it names them.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>How many entries name no candidate with certainty.</summary>
    public int UnclearCandidates { get; init; }

    /// <summary>The municipalities listed in 様式2.</summary>
    public required IReadOnlyList<ListedMunicipality> Municipalities { get; init; }

    /// <summary>How many of those that count a later list, about which an officer has not decided, does not name.</summary>
    public int ContestedMunicipalities { get; init; }

    /// <summary>
    /// Whether there is a list of municipalities at all: without one, nobody knows how many there are.
    /// </summary>
    public bool ListRead { get; init; } = true;

    /// <summary>How many findings officers see while the intake is open.</summary>
    public required FindingCounts CountsBeforeDeadline { get; init; }

    /// <summary>How many findings officers see once nothing can be mended any more.</summary>
    public required FindingCounts CountsAfterDeadline { get; init; }

    /// <summary>Whether it is a wide-area application (広域リージョン連携).</summary>
    public required bool WideArea { get; init; }

    /// <summary>Bonus: whether the wide-area application rests on a declaration under the 広域リージョン連携推進要綱.</summary>
    public required bool Declaration { get; init; }

    /// <summary>How many municipalities the prefecture has in all.</summary>
    public required int MunicipalitiesOfPrefecture { get; init; }

    /// <summary>Status while the intake is open.</summary>
    public required ApplicationStatus StatusBeforeDeadline { get; init; }

    /// <summary>Status once the deadline has passed and nothing can be mended any more.</summary>
    public required ApplicationStatus StatusAfterDeadline { get; init; }

    /// <summary>What the rules alone say while the intake is open.</summary>
    public required ApplicationStatus MachineStatusBeforeDeadline { get; init; }

    /// <summary>What the rules alone say once the deadline has passed.</summary>
    public required ApplicationStatus MachineStatusAfterDeadline { get; init; }

    /// <summary>Number of municipalities that count as consenting.</summary>
    public int ConsentingMunicipalities => Municipalities.Count(municipality => municipality.Counts);

    /// <summary>
    /// Bonus: consenting municipalities as a share of all municipalities of the prefecture, 0 to 1; null where there is
    /// no list to count.
    /// </summary>
    public double? ParticipationRatio =>
        ListRead && MunicipalitiesOfPrefecture > 0
            ? (double)ConsentingMunicipalities / MunicipalitiesOfPrefecture
            : null;
}
