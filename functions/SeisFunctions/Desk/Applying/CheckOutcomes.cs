using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Facsimiles;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Querying;

namespace SeisFunctions.Desk.Applying;

/// <summary>A self-check in the words of its page. Pure.</summary>
internal static class CheckOutcomes
{
    /// <param name="report">The self-check.</param>
    /// <param name="files">The files that hold forms.</param>
    /// <param name="canBeMended">Whether the deadline is still to come.</param>
    public static CheckOutcome Of(CheckReport report, IReadOnlyList<ShownFile> files, bool canBeMended)
    {
        FindingLine Line(Finding finding) => FindingLines.Of(finding) with { Href = PlaceOf(finding, files) };
        var toMend = report.Findings.Where(finding => finding.Severity == Severity.Error).ToList();
        return new(
            report.Applicant?.Name,
            report.Forms.Count == 0 ? new(Tone.Bad, "様式を読み取れませんでした")
                : toMend.Count > 0 || report.Applicant is null
                    ? new(Tone.Mend, canBeMended ? "修正が必要な箇所があります" : "不足又は誤りがあります")
                : report.Findings.Any(finding => finding.Severity == Severity.Warning)
                    ? new(Tone.Attention, "確認が必要な箇所があります")
                : new(Tone.Good, "不足している点は見つかりませんでした"),
            [.. toMend.Select(Line)],
            [.. report.Findings.Where(finding => finding.Severity != Severity.Error).Select(Line)],
            [
                .. report.Requirements.Select(one => new RequirementLine(
                    one.Number.Text,
                    one.Title,
                    Labels.Of(one.Outcome),
                    one.Reason,
                    []
                )),
            ],
            files,
            [.. report.Municipalities.Select(FormLines.Of)]
        );
    }

    // By its form, or else by its file; two files of one name are told apart by nothing that a finding says.
    private static string? PlaceOf(Finding finding, IReadOnlyList<ShownFile> files) =>
        finding.Location is { } location
        && files
            .Where(file =>
                finding.Form is { } form
                    ? file.Forms.Any(one => one.Name == form)
                    : file.Name == DirectionMarks.Without(finding.File ?? "")
            )
            .ToList()
            is [var only]
            ? "#" + Anchors.OfPlace(location, only.Key)
            : null;
}
