namespace SeisFunctions.Domain;

/// <summary>
/// Whether an application is selected, as a person has decided. It stands beside the status, and holds for the
/// application as that person saw it: what has changed since asks again.
/// </summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Revision">Number of on-time submissions that the application had then.</param>
public sealed record Selection(
    SelectionDecision Decision,
    string Reason,
    string By,
    DateTimeOffset At,
    int Revision
)
{
    /// <summary>The status and the outcomes of the requirements that it was decided on.</summary>
    public string Standing { get; init; } = "";

    /// <summary>
    /// Keys of the candidates that it is adopted for (採択), in a call in which applicants choose candidates.
    /// </summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Whether it is adopted for this candidate.</summary>
    public bool IsFor(string candidate) =>
        Decision == SelectionDecision.Selected && Candidates.Contains(candidate);

    /// <summary>Whether it was decided on the submissions that the application has now.</summary>
    public bool StandsFor(int revision) => Revision == revision;
}
