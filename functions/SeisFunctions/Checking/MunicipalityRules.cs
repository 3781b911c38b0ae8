using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>Requirements 1 and 2: with which municipalities the prefecture applies.</summary>
internal static class MunicipalityRules
{
    /// <summary>Requirement 1: at least one municipality of the prefecture agrees, with an issue and wanted support each; the memorandum follows.</summary>
    public static Judgement AtLeastOneAgrees(ApplicationCase c) => Decision.For(c, 1)
        .NeedsForm(FormFields.Form2)
        .NeedsForm(FormFields.Form1)
        .NeedsTick(FormFields.Form1, FormFields.Requirement(1))
        .NeedsTick(FormFields.Form1, FormFields.Memorandum1)
        .Rests(c.Municipalities.Evidence)
        .Then(decision => Municipalities(decision, c.Municipalities))
        .Judge($"同意のある{c.Municipalities.Consenting}市区町村と連携しています。");

    /// <summary>
    /// Requirement 2: a prefecture selected before applies with at least one more municipality than last time. It speaks of no other prefecture, so that
    /// its box says nothing where form and records agree that there was no selection.
    /// </summary>
    public static Judgement MoreThanLastTime(ApplicationCase c)
    {
        var past = c.Call.LatestSelectionOf(c.Application.Applicant);
        if (past is null && c.Field(FormFields.Form1, FormFields.PastSelection) is { Value: FormFields.No } none && !TellsOfSelection(c))
            return new(2, RequirementOutcome.NotApplicable, "過去の選定はありません。", [Evidence.Of(c.NameOf(FormFields.Form1), none)]);
        return Decision.For(c, 2)
            .NeedsForm(FormFields.Form1)
            .NeedsTick(FormFields.Form1, FormFields.Requirement(2))
            .Rests(FormFields.Form1, c.Field(FormFields.Form1, FormFields.PastSelection))
            .Rests(FormFields.Form1, c.Field(FormFields.Form1, FormFields.PastMunicipalities))
            .Then(decision => History(decision, c, past))
            .Judge(past is null ? "" : $"前回は{past.Municipalities}、今回は{c.Municipalities.Consenting}市区町村です。");
    }

    /// <summary>Whether the form's statement about earlier selections agrees with the records of the call (finding <c>history.differs</c>).</summary>
    public static IEnumerable<Finding> HistoryFindings(ApplicationCase c)
    {
        if (c.Field(FormFields.Form1, FormFields.PastSelection) is not { Value: { } } stated || StatementAgrees(c, c.Call.LatestSelectionOf(c.Application.Applicant)))
            yield break;
        yield return new("history.differs", Severity.Warning, "過去の選定についての記入が事務局の記録と異なります。事務局が確認します。",
            c.NameOf(FormFields.Form1), stated.Location, stated.Raw)
        { Field = stated.Label };
    }

    private static void Municipalities(Decision decision, MunicipalityList list)
    {
        if (list.Consenting == 0 && list.Unclear > 0)
            decision.Unclear("同意のある市区町村を特定できません。市区町村名、同意欄の記入を確認する必要があります。");
        else if (list.Consenting == 0)
            decision.Wrong("同意があり、解決を図る地域課題と受けたい支援内容が記入された管内の市区町村がありません。");
        else if (list.Doubtful > 0)
            decision.Unclear($"連携市区町村一覧に確認を要する行が{list.Doubtful}件あります。");
    }

    private static void History(Decision decision, ApplicationCase c, PastSelection? past)
    {
        var stated = c.Field(FormFields.Form1, FormFields.PastSelection)!;
        if (past is not null && c.Application.Forms.ContainsKey(FormFields.Form2) && c.Municipalities.Consenting <= past.Municipalities)
        {
            var shortfall = $"前回の{past.Municipalities}市区町村より1以上多い連携が必要ですが、{c.Municipalities.Consenting}市区町村です。";
            _ = c.Municipalities.Consenting + c.Municipalities.Unclear > past.Municipalities ? decision.Unclear(shortfall) : decision.Wrong(shortfall);
        }

        if (past is not null && !c.Application.Forms.ContainsKey(FormFields.Form2))
            decision.NeedsForm(FormFields.Form2);
        if (stated.Value is null)
            decision.Unclear("「過去の選定」の記入がないか、判別できません。");
        else if (past is null && stated.Value == FormFields.Yes)
            decision.Unclear("過去に選定されたと記入されていますが、事務局の選定記録にありません。");
        else if (past is null && stated.Value == FormFields.No && TellsOfSelection(c))
            decision.Rests(FormFields.Form1, c.Field(FormFields.Form1, FormFields.PastYear))
                .Unclear("「過去の選定」は「なし」ですが、選定年度又は当時の連携市区町村数が記入されています。");
        else if (!StatementAgrees(c, past))
            decision.Unclear("過去の選定についての記入が事務局の選定記録と異なります。");
    }

    private static bool TellsOfSelection(ApplicationCase c) =>
        c.Field(FormFields.Form1, FormFields.PastYear)?.Value is not null || c.Field(FormFields.Form1, FormFields.PastMunicipalities)?.Value is not (null or "0");

    private static bool StatementAgrees(ApplicationCase c, PastSelection? past)
    {
        var stated = c.Field(FormFields.Form1, FormFields.PastSelection)?.Value;
        if (past is null)
            return stated != FormFields.Yes;
        var count = c.Field(FormFields.Form1, FormFields.PastMunicipalities)?.Value;
        var year = c.Field(FormFields.Form1, FormFields.PastYear)?.Value;
        return stated == FormFields.Yes
            && (count is null || count == $"{past.Municipalities}")
            && (year is null || year == FiscalYears.ToText(past.FiscalYear));
    }
}
