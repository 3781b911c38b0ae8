using SeisFunctions.Dashboard.Applications;
using SeisFunctions.Dashboard.Applying;
using SeisFunctions.Dashboard.Parts;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Applying;

/// <summary>A self-check in the words of its page. Pure.</summary>
internal static class CheckOutcomes
{
    private const string NoApplicant = "subject.noApplicant";

    // There is no subject here, and without a prefecture nothing else could be judged.
    private const string Unnamed = "様式の「都道府県名」が空欄か、読み取れません。どの都道府県の申請か分からないため、応募要件はまだ確認していません。記入して、もう一度確認してください。";

    public static CheckOutcome Of(CheckReport report)
    {
        var toMend = report.Findings.Where(finding => finding.Severity == Severity.Error && !IsRequirement(finding)).ToList();
        var unmet = report.Requirements.Any(requirement => requirement.Outcome == RequirementOutcome.NotSatisfied);
        return new(
            report.Applicant?.Name,
            report.Forms.Count == 0 ? new(Tone.Bad, "様式を読み取れませんでした")
                : toMend.Count > 0 || unmet || report.Applicant is null ? new(Tone.Mend, "直すところがあります")
                : report.Findings.Any(finding => finding.Severity == Severity.Warning) ? new(Tone.Attention, "確かめるところがあります")
                : new(Tone.Good, "足りないところは見つかりませんでした"),
            [.. toMend.Select(finding => finding.Code == NoApplicant ? FindingLines.Of(finding with { Message = Unnamed }) : FindingLines.Of(finding))],
            [.. report.Findings.Where(finding => finding.Severity != Severity.Error && !IsRequirement(finding)).OrderByDescending(finding => finding.Severity).Select(FindingLines.Of)],
            [.. report.Requirements.Select(one => new RequirementLine(one.Number, one.Title, Labels.Of(one.Outcome), one.Reason, []))],
            [.. report.Forms.Select(form => (form.Form, form.File, FieldsOf(form)))],
            [.. report.Municipalities.Select(FormLines.Of)]);
    }

    private static bool IsRequirement(Finding finding) => finding.Code.StartsWith("requirement.", StringComparison.Ordinal);

    private static IReadOnlyList<FieldLine> FieldsOf(FormView form) => [.. form.Fields.Select(pair => FormLines.Of(
        new FieldReading("", pair.Key, pair.Value.Value switch { true => "true", false => "false", var value => (string?)value }, pair.Value.Raw, pair.Value.Location, pair.Value.Confidence)))];
}
