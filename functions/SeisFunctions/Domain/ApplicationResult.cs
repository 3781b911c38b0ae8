using System.Text.Json.Serialization;

namespace SeisFunctions.Domain;

/// <summary>An application with the verdict on it, and what they rest on.</summary>
/// <param name="Application">The folded application.</param>
/// <param name="Verdict">What the rules make of it.</param>
/// <param name="RuleSet">Which rules decided.</param>
/// <param name="ReaderVersion">Which reader read.</param>
/// <param name="InputHash">Hash over the submissions and files that went in, lower-case hex.</param>
public sealed record ApplicationResult(
    Application Application,
    Verdict Verdict,
    string RuleSet,
    string ReaderVersion,
    string InputHash
)
{
    /// <summary>
    /// The status that letters tell of: a person's decision about the whole, or what the rules and persons on single
    /// requirements and findings say.
    /// </summary>
    /// <param name="afterDeadline">Whether the deadline has passed.</param>
    /// <param name="decision">What a person decided, or null.</param>
    public ApplicationStatus StatusAt(bool afterDeadline, ApplicationDecision? decision) =>
        decision?.StatusFor(Application.Submissions.Count)
        ?? (afterDeadline ? Verdict.StatusAfterDeadline : Verdict.StatusBeforeDeadline);

    /// <summary>Whether it stands in the place of a result that is lost.</summary>
    [JsonIgnore]
    public bool IsDamaged => Verdict.Findings.Contains(RecordDamage.Finding);
}
