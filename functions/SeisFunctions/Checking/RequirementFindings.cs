using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// The findings of requirements that are not satisfied or need review: each reason is told once, by the finding of what
/// causes it or by one of its own.
/// </summary>
internal static class RequirementFindings
{
    /// <summary>The causes, each with the requirements that rest on it, and what no cause tells.</summary>
    public static IReadOnlyList<Finding> With(
        IReadOnlyList<Finding> causes,
        IReadOnlyList<(Judgement Judgement, Opinion Opinion)> judged,
        ApplicationCase c
    )
    {
        var open = judged
            .Where(one => one.Judgement.Outcome is RequirementOutcome.NotSatisfied or RequirementOutcome.NeedsReview)
            .ToList();
        return
        [
            .. causes.Select(cause =>
                Linked(
                    cause,
                    open.Where(one => one.Opinion.Reasons.Any(reason => Causes.Tells(cause, reason)))
                        .Select(one => one.Judgement)
                )
            ),
            .. open.SelectMany(one =>
                OwnOf(
                    one.Judgement,
                    one.Opinion.Reasons.Where(reason =>
                        !reason.IsRemark && !causes.Any(cause => Causes.Tells(cause, reason))
                    ),
                    c
                )
            ),
        ];
    }

    private static Finding Linked(Finding finding, IEnumerable<Judgement> judgements)
    {
        List<Judgement> resting = [.. judgements];
        return resting.Count == 0
            ? finding
            : finding with
            {
                Requirements = [.. resting.Select(judgement => judgement.Id)],
                LeavesUnsatisfied = resting.Exists(judgement => judgement.Outcome == RequirementOutcome.NotSatisfied),
            };
    }

    // One finding for each place that must be mended.
    private static IEnumerable<Finding> OwnOf(Judgement judgement, IEnumerable<Reason> reasons, ApplicationCase c)
    {
        foreach (var place in reasons.GroupBy(reason => (reason.Form, reason.Field, reason.Location)))
        {
            // What to do stands behind what it is about.
            var text = string.Concat(
                place
                    .GroupBy(reason => reason.Advice)
                    .Select(same => string.Concat(same.Select(reason => reason.Text).Distinct()) + same.Key)
            );
            var (form, field, location) = place.Key;
            var number = c.Call.Requirement(judgement.Id).Number.Text;
            var finding =
                judgement.Outcome == RequirementOutcome.NotSatisfied
                    ? RequirementFinding.NotSatisfied(number, c.SectionBehind(form, field), text)
                    : RequirementFinding.NeedsReview(number, c.SectionBehind(form, field), text);
            yield return Linked(finding.At(form, location) with { Field = field }, [judgement]);
        }
    }
}
