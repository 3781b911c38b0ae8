namespace SeisFunctions.Domain;

/// <summary>
/// What a person says about one requirement or one finding of an application, with the reason. It stands beside what
/// the rules say and counts before it.
/// </summary>
/// <param name="Subject">What it is about: <see cref="OfRequirement"/> or <see cref="OfFinding"/>.</param>
/// <param name="Outcome">The outcome of the requirement; null for a finding, which is settled.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Revision">Number of on-time submissions that the application had then. With another one, a person has
/// to look again.</param>
public sealed record PersonsWord(
    string Subject,
    RequirementOutcome? Outcome,
    string By,
    string Note,
    DateTimeOffset At,
    int Revision
)
{
    /// <summary>What a requirement's subject begins with; its id follows.</summary>
    public const string RequirementPrefix = "requirement-";

    /// <summary>A requirement as a subject.</summary>
    public static string OfRequirement(string id) => RequirementPrefix + id;

    /// <summary>A finding as a subject.</summary>
    public static string OfFinding(string id) => $"finding-{id}";

    /// <summary>Whether it was said of the application as it is now.</summary>
    public bool HoldsFor(int revision) => Revision == revision;
}
