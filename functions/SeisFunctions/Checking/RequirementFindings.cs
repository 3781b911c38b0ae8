using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>The findings of requirements that are not satisfied or need review: each reason is told once, by the finding of what causes it or by one of its own.</summary>
internal static class RequirementFindings
{
    /// <summary>The causes, each with the requirements that rest on it, and what no cause tells.</summary>
    public static IReadOnlyList<Finding> With(IReadOnlyList<Finding> causes, IReadOnlyList<(Judgement Judgement, Opinion Opinion)> judged, ApplicationCase c)
    {
        var open = judged.Where(one => one.Judgement.Outcome is RequirementOutcome.NotSatisfied or RequirementOutcome.NeedsReview).ToList();
        return
        [
            .. causes.Select(cause => Linked(cause, open.Where(one => one.Opinion.Reasons.Any(reason => Causes.Tells(cause, reason))).Select(one => one.Judgement))),
            .. open.Select(one => OwnOf(one.Judgement, one.Opinion.Reasons.Where(reason => !causes.Any(cause => Causes.Tells(cause, reason))), c)).OfType<Finding>(),
        ];
    }

    private static Finding Linked(Finding finding, IEnumerable<Judgement> judgements)
    {
        List<Judgement> resting = [.. judgements];
        return resting.Count == 0 ? finding : finding with
        {
            Requirements = [.. resting.Select(judgement => judgement.Number)],
            LeavesUnsatisfied = resting.Exists(judgement => judgement.Outcome == RequirementOutcome.NotSatisfied),
        };
    }

    private static Finding? OwnOf(Judgement judgement, IEnumerable<Reason> reasons, ApplicationCase c)
    {
        List<Reason> left = [.. reasons];
        if (left.Count == 0)
            return null;
        var (code, severity) = judgement.Outcome == RequirementOutcome.NotSatisfied
            ? ("requirement.notSatisfied", Severity.Error) : ("requirement.needsReview", Severity.Warning);
        var text = string.Concat(left.Select(reason => reason.Text).Concat(left.Select(reason => reason.Advice).OfType<string>()).Distinct());
        var finding = new Finding(code, severity, $"応募要件{judgement.Number}{c.PlaceOf(left[0].Form, left[0].Field)}：{text}", left[0].Form, left[0].Location) { Field = left[0].Field };
        return Linked(finding, [judgement]);
    }
}
