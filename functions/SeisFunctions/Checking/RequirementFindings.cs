using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>The finding of a requirement that is not satisfied or needs review: what no other finding has told.</summary>
internal static class RequirementFindings
{
    /// <summary>The finding, or null if there is nothing left to say.</summary>
    public static Finding? Of(Judgement judgement, Opinion opinion, IReadOnlyList<Finding> told, ApplicationCase c)
    {
        if (judgement.Outcome is not (RequirementOutcome.NotSatisfied or RequirementOutcome.NeedsReview))
            return null;
        List<Reason> left = [.. opinion.Reasons.Where(reason => !Causes.Tell(told, reason, c))];
        if (left.Count == 0)
            return null;
        var (code, severity) = judgement.Outcome == RequirementOutcome.NotSatisfied
            ? ("requirement.notSatisfied", Severity.Error) : ("requirement.needsReview", Severity.Warning);
        var text = string.Concat(left.Select(reason => reason.Text).Concat(left.Select(reason => reason.Advice).OfType<string>()).Distinct());
        return new(code, severity, $"応募要件{judgement.Number}：{text}", left[0].Form, left[0].Location) { Field = left[0].Field };
    }
}
