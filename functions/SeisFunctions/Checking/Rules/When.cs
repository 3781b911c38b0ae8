using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking.Rules;

/// <summary>
/// <paramref name="Then"/> decides where <paramref name="If"/> is satisfied; elsewhere the requirement does not apply,
/// for the reasons that it gives. Whether it applies is a person's question where <paramref name="If"/> is one, or
/// where <paramref name="Unless"/> finds what speaks against its answer.
/// </summary>
/// <param name="If">Whether the requirement applies.</param>
/// <param name="Then">What it then asks.</param>
/// <param name="Unless">What must not speak against that it does not apply; may be left out.</param>
internal sealed record When([property: JsonPropertyName("when")] Rule If, Rule Then, Rule? Unless = null) : Rule
{
    /// <inheritdoc/>
    public override IEnumerable<(string Key, Rule Rule)> Parts =>
        Unless is null ? [("when", If), ("then", Then)] : [("when", If), ("then", Then), ("unless", Unless)];

    /// <inheritdoc/>
    public override Opinion Judge(ApplicationCase c)
    {
        var condition = If.Judge(c);
        return condition.Outcome switch
        {
            RequirementOutcome.Satisfied => WithEvidence(Then.Judge(c), condition),
            RequirementOutcome.NeedsReview => condition,
            _ when Unless?.Judge(c)
                    is { Outcome: RequirementOutcome.NotSatisfied or RequirementOutcome.NeedsReview } doubt =>
                WithEvidence(doubt with { Outcome = RequirementOutcome.NeedsReview }, condition),
            _ => condition with { Outcome = RequirementOutcome.NotApplicable },
        };
    }

    private static Opinion WithEvidence(Opinion opinion, Opinion condition) =>
        opinion with
        {
            Evidence = [.. condition.Evidence.Concat(opinion.Evidence).Distinct()],
        };
}
