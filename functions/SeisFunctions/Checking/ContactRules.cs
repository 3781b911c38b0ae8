using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking;

/// <summary>Requirements 5 and 6: who receives the support, and who answers.</summary>
internal static class ContactRules
{
    /// <summary>Requirement 5: the box, and 様式2 names the DX department and at least one department that owns an issue.</summary>
    public static Judgement AbleToReceiveSupport(ApplicationCase c) => Decision.For(c, 5)
        .NeedsForm(FormFields.Form1)
        .NeedsForm(FormFields.Form2)
        .NeedsTick(FormFields.Form1, FormFields.Requirement(5))
        .Then(decision => Departments(decision, c))
        .Judge("確認欄にチェックがあり、DX担当と課題所管の部局が記入されています。");

    /// <summary>Requirement 6: the box, and a contact with a valid telephone number and e-mail address.</summary>
    public static Judgement AnswersFast(ApplicationCase c) => Decision.For(c, 6)
        .NeedsForm(FormFields.Form1)
        .NeedsTick(FormFields.Form1, FormFields.Requirement(6))
        .NeedsValue(FormFields.Form1, FormFields.Telephone)
        .NeedsValue(FormFields.Form1, FormFields.Email)
        .Judge("確認欄にチェックがあり、担当者の電話番号とメールアドレスが記入されています。");

    private static void Departments(Decision decision, ApplicationCase c)
    {
        var rows = c.Application.Forms[FormFields.Form2].Reading.Table(FormFields.Structure).Rows;
        foreach (var row in rows)
            decision.Rests(FormFields.Form2, row["kind"]).Rests(FormFields.Form2, row["department"]);
        foreach (var kind in new[] { FormFields.DigitalDepartment, FormFields.IssueDepartment })
        {
            if (rows.Any(row => row["kind"].Value == kind && row["department"].Value is not null))
                continue;
            // A department without its kind may be the one that is looked for.
            if (rows.Any(row => row["kind"].Value is null && row["department"].Value is not null))
                decision.Unclear($"「推進体制」の区分の記入がないか判別できない行があり、{kind}の部局を特定できません。");
            else
                decision.Wrong($"「推進体制」に{kind}の部局が記入されていません。");
        }
    }
}
