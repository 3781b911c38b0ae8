using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// One cause, one finding: whether what is to be said lies in something that a finding tells already.
/// </summary>
internal static class Causes
{
    /// <summary>Whether one of the findings tells what is wrong with the same field.</summary>
    public static bool Tell(IEnumerable<Finding> told, Finding finding) =>
        finding is { Form: { } form, Field: { } field }
        && told.Any(other =>
            IsTold(other)
            && other.Form == form
            && (
                (other.Field == field && other.Location == finding.Location)
                || other.Fields?.Contains(field) == true
            )
        );

    /// <summary>Whether a finding tells the reason of a requirement.</summary>
    public static bool Tells(Finding finding, Reason reason) =>
        IsTold(finding)
        && (
            reason.IsToldBy?.Invoke(finding) == true
            || (reason.Form is not null && finding.Form == reason.Form && IsAbout(finding, reason))
        );

    private static bool IsAbout(Finding finding, Reason reason) =>
        FormFinding.TellsAll(finding)
        || (finding.Field is { } field && reason.Columns.Contains(field))
        || (
            reason.Field is { } one
            && (
                (finding.Field == one && (reason.Location is null || finding.Location == reason.Location))
                || finding.Fields?.Contains(one) == true
            )
        );

    private static bool IsTold(Finding finding) => finding.Severity >= Severity.Warning;
}
