namespace SeisFunctions.Calls;

/// <summary>
/// From which candidates (支援地域候補) the applicants of a call choose, in the column with the role candidate, and how
/// many of them may be adopted for one.
/// </summary>
public sealed record CandidateRules
{
    /// <summary>The reference table of the candidates.</summary>
    public required string Table { get; init; }

    /// <summary>How many applicants may be adopted for one candidate. Left out: one.</summary>
    public int Providers { get; init; } = 1;
}
