namespace SeisFunctions.Domain;

/// <summary>
/// What a person ruled about a submission that no rule could place. It stands on the submission's row, so that reading
/// again honours it.
/// </summary>
/// <param name="Kind">What was ruled.</param>
/// <param name="Applicant">Code of the applicant that it was assigned to; null for the other kinds.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why, or null.</param>
/// <param name="At">When, UTC.</param>
public sealed record Ruling(RulingKind Kind, string? Applicant, string By, string? Note, DateTimeOffset At)
{
    /// <summary>
    /// Whether the submission names others instead, and the person has confirmed that: nothing is told to its sender
    /// by itself then.
    /// </summary>
    public bool IsAgainstNames { get; init; }
}
