using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Forms;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Applying;

/// <summary>A self-check in the words of its page. Pure.</summary>
internal static class CheckOutcomes
{
    public static CheckOutcome Of(CheckReport report)
    {
        var toMend = report.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        return new(
            report.Applicant?.Name,
            report.Forms.Count == 0 ? new(Tone.Bad, "様式を読み取れませんでした")
                : toMend.Count > 0 || report.Applicant is null ? new(Tone.Mend, "直すところがあります")
                : report.Findings.Any(finding => finding.Severity == Severity.Warning)
                    ? new(Tone.Attention, "確かめるところがあります")
                : new(Tone.Good, "足りないところは見つかりませんでした"),
            [.. toMend.Select(FindingLines.Of)],
            [.. report.Findings.Where(finding => finding.Severity != Severity.Error).Select(FindingLines.Of)],
            [
                .. report.Requirements.Select(one => new RequirementLine(
                    one.Number.Text,
                    one.Title,
                    Labels.Of(one.Outcome),
                    one.Reason,
                    []
                )),
            ],
            [.. report.Forms.Select(form => SectionOf(form, report))],
            [.. report.Municipalities.Select(FormLines.Of)]
        );
    }

    private static CheckedForm SectionOf(FormView form, CheckReport report) =>
        new(
            form.Form,
            form.File,
            [.. form.Fields.Select(field => FormLines.Of(field.Key, field.Value))],
            [.. report.Tables.Where(table => table.Form == form.Form).Select(FormLines.Of)]
        );
}
