using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>Requirement 11: wide-area applications (広域リージョン連携).</summary>
internal static class WideAreaRules
{
    private static readonly string[] Texts =
        [FormFields.RoleOfRepresentative, FormFields.RoleOfPartners, FormFields.Necessity, FormFields.Efficiency, FormFields.Feasibility];

    /// <summary>Roles settled beforehand; necessity, efficiency/effect and feasibility clear; the memorandum follows. A declaration is not required.</summary>
    public static Judgement RolesSettled(ApplicationCase c)
    {
        if (c.WideArea == false)
            return new(11, RequirementOutcome.NotApplicable, "広域リージョン連携の申請ではありません。", []);
        var decision = Decision.For(c, 11).NeedsForm(FormFields.Form1);
        return c.WideArea is null
            ? decision.Rests(FormFields.Form1, c.Field(FormFields.Form1, FormFields.ApplicationKind))
                .Then(unclear => unclear.Unclear("申請の区分が記入されていないか、判別できません。"))
                .Judge("")
            : WideArea(decision, c);
    }

    /// <summary>That the form names partners although it asks for ordinary support: the wrong box may be ticked, and the rules would not look at the rest.</summary>
    public static IEnumerable<Finding> KindFindings(ApplicationCase c)
    {
        if (c.WideArea != false || !HasPartner(c))
            yield break;
        var kind = c.Field(FormFields.Form1, FormFields.ApplicationKind)!;
        yield return new("field.ambiguous", Severity.Warning, $"「{kind.Label}」は「{kind.Value}」ですが、連携する都道府県が記入されています。事務局が確認します。",
            c.NameOf(FormFields.Form1), kind.Location, kind.Raw)
        { Field = kind.Label };
    }

    private static bool HasPartner(ApplicationCase c) =>
        c.Field(FormFields.Form1, FormFields.Partners)?.Value is { } named && named.Split('、').Any(partner => partner != c.Application.Applicant.Name);

    private static Judgement WideArea(Decision decision, ApplicationCase c)
    {
        decision.NeedsTick(FormFields.Form1, FormFields.Requirement(11)).NeedsTick(FormFields.Form1, FormFields.Memorandum2);
        Partners(decision, c);
        foreach (var text in Texts)
            decision.NeedsValue(FormFields.Form1, text);
        return decision.NeedsTick(FormFields.Form1, FormFields.Consultation)
            .Judge("連携する都道府県、役割分担、必要性、効率性・効果、実現可能性が記入され、事前協議が済んでいます。");
    }

    private static void Partners(Decision decision, ApplicationCase c)
    {
        decision.NeedsValue(FormFields.Form1, FormFields.Partners);
        if (c.Field(FormFields.Form1, FormFields.Partners)?.Value is not null && !HasPartner(c))
            decision.Wrong("「連携する都道府県」に申請者以外の都道府県がありません。");
    }
}
