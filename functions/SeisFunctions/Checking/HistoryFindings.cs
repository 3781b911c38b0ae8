using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>What is said about earlier selections beside requirement 2: that statement and records differ, and a shortfall that can still be mended.</summary>
internal static class HistoryFindings
{
    /// <summary>The findings <c>history.year</c>, <c>history.differs</c> and <c>history.shortfall</c>.</summary>
    public static IEnumerable<Finding> Of(ApplicationCase c)
    {
        if (PastStatement.Of(c, FormFields.Form1) is not { } stated)
            yield break;
        if (stated.IsOfAnotherYear(c))
            yield return About(stated.FormName, stated.Year, "history.year", Severity.Error, YearText(c, stated));
        else if (c.Applicant is not null && c.PastSelections is { } records && stated.Answer is { } answer && (records.Count == 0 ? answer : !stated.Agrees(records)))
            yield return About(stated.FormName, stated.Selected, "history.differs", Severity.Warning, "過去の選定についての記入が事務局の記録と異なります。事務局が確認します。");
        if (c.Application.Forms.ContainsKey(FormFields.Form2) && NumberToExceed(c, stated) is { } before && c.Municipalities.Consenting <= before)
            yield return About(
                stated.FormName, stated.Count, "history.shortfall", Severity.Error,
                MoreThanBefore.ShortfallText(before, c.Municipalities.Consenting) + $"市区町村を追加するか、「{stated.Count.Label}」の記入を確認してください。");
    }

    private static string YearText(ApplicationCase c, PastStatement stated) =>
        $"「{stated.Year.Label}」は{stated.Year.Value}ですが、これまでに選定のあった年度は{string.Join('、', c.Call.SelectionYears!.Years.Select(FiscalYears.ToText))}です。"
        + $"「{stated.Year.Label}」に正しい年度を記入するか、「{stated.Selected.Label}」の選択を確認してください。";

    // On record, or as stated: the applicant is told of either while it can be mended.
    private static int? NumberToExceed(ApplicationCase c, PastStatement stated) =>
        c.PastSelections is [var latest, ..] ? latest.Municipalities : stated.Answer == true ? stated.Municipalities : null;

    private static Finding About(string form, FieldReading reading, string code, Severity severity, string message) =>
        new(code, severity, message, form, reading.Location, reading.Raw) { Field = reading.Label };
}
