using System.Runtime.CompilerServices;
using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking;

/// <summary>
/// The requirements of a call (応募要件), each judged by its rule. Pure: the same case gives the same judgements.
/// </summary>
internal static class RequirementRules
{
    // Read once for each call that is loaded.
    private static readonly ConditionalWeakTable<IReadOnlyList<RequirementDefinition>, IReadOnlyList<Rule>> Known = [];

    /// <summary>The rules in the order of the requirements.</summary>
    public static IReadOnlyList<Rule> Of(CallDefinition call) => Known.GetValue(call.Requirements, Read);

    /// <summary>Judges all of them, in order.</summary>
    public static IReadOnlyList<(Judgement Judgement, Opinion Opinion)> Judge(ApplicationCase c) =>
        [.. c.Call.Requirements.Zip(Of(c.Call), (requirement, rule) => Judge(requirement, rule, c))];

    /// <summary>What a rule makes of an application, with what is to be said about how was judged.</summary>
    public static Opinion OpinionOf(Rule rule, ApplicationCase c)
    {
        var opinion = rule.Judge(c);
        return opinion with
        {
            Reasons = [.. opinion.Reasons, .. rule.Tree().SelectMany(one => one.Remarks(c)).Distinct()],
        };
    }

    private static (Judgement, Opinion) Judge(RequirementDefinition requirement, Rule rule, ApplicationCase c)
    {
        var opinion = OpinionOf(rule, c);
        var reason = requirement.Texts.GetValueOrDefault(opinion.Outcome)
            ?? string.Concat(opinion.Reasons.Select(one => one.Text).Distinct());
        return (new(requirement.Id, opinion.Outcome, reason, opinion.Evidence), opinion);
    }

    private static IReadOnlyList<Rule> Read(IReadOnlyList<RequirementDefinition> requirements) =>
        [
            .. requirements.Select(requirement =>
                RuleText.Read(requirement.Rule, "rule") is ({ } rule, { Count: 0 })
                    ? rule
                    : throw new InvalidOperationException($"The rule of requirement {requirement.Id} has faults.")
            ),
        ];
}
