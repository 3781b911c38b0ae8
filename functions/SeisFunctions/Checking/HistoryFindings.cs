using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// What is said about earlier selections beside the requirements: that statement and records differ, and a shortfall
/// that can still be mended.
/// </summary>
internal static class HistoryFindings
{
    /// <summary>The findings <c>history.year</c>, <c>history.differs</c> and <c>history.shortfall</c>.</summary>
    public static IEnumerable<Finding> Of(ApplicationCase c)
    {
        if (PastStatement.Of(c) is not { } stated)
            yield break;
        if (stated.IsOfAnotherYear(c))
            yield return RequirementFinding
                .YearWithoutSelection(stated.Year.Label, stated.Year.Value!, YearsOf(c), stated.Selected.Label)
                .About(stated.FormName, stated.Year);
        else if (
            c.Applicant is not null
            && c.PastSelections is { } records
            && stated.Answer is { } answer
            && (records.Count == 0 ? answer : !stated.Agrees(records))
        )
            yield return RequirementFinding.HistoryDiffers().About(stated.FormName, stated.Selected);
        if (
            c.Call.TableWith(TableRole.Municipalities) is { } list
            && c.Application.Forms.ContainsKey(list.Form)
            && NumberToExceed(c, stated) is { } before
            && c.Municipalities.Consenting <= before
        )
            yield return RequirementFinding
                .Shortfall(MoreThanBefore.ShortfallText(before, c.Municipalities.Consenting), stated.Count.Label)
                .About(stated.FormName, stated.Count);
    }

    private static string YearsOf(ApplicationCase c) =>
        string.Join('、', c.Call.SelectionYears!.Years.Select(FiscalYears.ToText));

    // On record, or as stated: the applicant is told of either while it can be mended.
    private static int? NumberToExceed(ApplicationCase c, PastStatement stated) =>
        c.PastSelections is [var latest, ..] ? latest.Municipalities
        : stated.Answer == true ? stated.Municipalities
        : null;
}
