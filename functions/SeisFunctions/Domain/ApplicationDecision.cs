namespace SeisFunctions.Domain;

/// <summary>A person's decision about an application, kept beside the status that the rules compute.</summary>
/// <param name="Status">What was decided.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Revision">Number of on-time submissions that the application had then. With another one, a person has
/// to look again.</param>
public sealed record ApplicationDecision(
    ApplicationStatus Status,
    string By,
    string? Note,
    DateTimeOffset At,
    int Revision
)
{
    /// <summary>
    /// The status that counts for an application of so many submissions: what was decided on another state of it
    /// decides nothing silently.
    /// </summary>
    public ApplicationStatus StatusFor(int revision) => revision == Revision ? Status : ApplicationStatus.NeedsReview;
}
