using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// One rule must be satisfied; the first one that is, speaks. Where none is, one that a person must look at outweighs
/// those that are not satisfied.
/// </summary>
/// <param name="Rules">The rules.</param>
internal sealed record Any([property: JsonPropertyName("any")] params IReadOnlyList<Rule> Rules) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, Rule Rule)> Parts =>
        Rules.Select((rule, index) => ($"any[{index}]", rule));

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var opinions = Rules
            .Select(rule => rule.Judge(c))
            .Where(opinion => opinion.Outcome != RequirementOutcome.NotApplicable)
            .ToList();
        if (opinions.Find(opinion => opinion.Outcome == RequirementOutcome.Satisfied) is { } satisfied)
            return satisfied;
        var outcome =
            opinions.Count == 0 ? RequirementOutcome.NotApplicable
            : opinions.Exists(opinion => opinion.Outcome == RequirementOutcome.NeedsReview)
                ? RequirementOutcome.NeedsReview
            : RequirementOutcome.NotSatisfied;
        return new(
            outcome,
            [.. opinions.SelectMany(opinion => opinion.Reasons).Distinct()],
            [.. opinions.SelectMany(opinion => opinion.Evidence).Distinct()]
        );
    }
}
