using SeisFunctions.Dashboard.Parts;
using SeisFunctions.Forms;

namespace SeisFunctions.Desk;

/// <summary>Findings as the desk writes them.</summary>
internal static class FindingLines
{
    public static FindingLine Of(Finding finding) => new(
        Labels.Of(finding.Severity), finding.Message,
        string.Join("　", new[] { finding.File, finding.Form, finding.Field, finding.Location }.Where(part => !string.IsNullOrEmpty(part))), finding.Value, finding.Code);
}
