using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// Every rule must be satisfied. What is definitely wrong outweighs what a person must look at, and either outweighs
/// what is in order. A rule that does not apply has no say. Where all is in order, the last rule tells why: it stands
/// for the most.
/// </summary>
/// <param name="Rules">The rules.</param>
internal sealed record All([property: JsonPropertyName("all")] params IReadOnlyList<Rule> Rules) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, Rule Rule)> Parts =>
        Rules.Select((rule, index) => ($"all[{index}]", rule));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c) => Of(Rules.Select(rule => rule.Judge(c)));

    /// <summary>Puts opinions together.</summary>
    internal static Opinion Of(IEnumerable<Opinion> all)
    {
        var opinions = all.Where(opinion => opinion.Outcome != RequirementOutcome.NotApplicable).ToList();
        List<Reason> wrong = [.. ReasonsOf(opinions, RequirementOutcome.NotSatisfied)];
        List<Reason> unclear = [.. ReasonsOf(opinions, RequirementOutcome.NeedsReview)];
        List<Evidence> evidence = [.. opinions.SelectMany(opinion => opinion.Evidence).Distinct()];
        return opinions.Count == 0 ? new(RequirementOutcome.NotApplicable, [], [])
            : wrong.Count > 0 ? new(RequirementOutcome.NotSatisfied, [.. wrong, .. unclear], evidence)
            : unclear.Count > 0 ? new(RequirementOutcome.NeedsReview, unclear, evidence)
            : new(RequirementOutcome.Satisfied, opinions[^1].Reasons, evidence);
    }

    // Several rules that miss the same form say the same.
    private static IEnumerable<Reason> ReasonsOf(IEnumerable<Opinion> opinions, RequirementOutcome outcome) =>
        opinions.Where(opinion => opinion.Outcome == outcome).SelectMany(opinion => opinion.Reasons).Distinct();
}
