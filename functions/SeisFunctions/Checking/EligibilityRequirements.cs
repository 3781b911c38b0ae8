using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Checking;

/// <summary>The eleven eligibility requirements (応募要件, 2(2) of the call). Pure: the same case gives the same judgements.</summary>
public static class EligibilityRequirements
{
    /// <summary>How many there are.</summary>
    public const int Count = 11;

    /// <summary>Raised whenever a rule changes, so that stored results show which rules made them.</summary>
    public const string Version = "3";

    /// <summary>Judges all of them, in order.</summary>
    internal static IReadOnlyList<Judgement> Judge(ApplicationCase c) =>
    [
        MunicipalityRules.AtLeastOneAgrees(c),
        MunicipalityRules.MoreThanLastTime(c),
        Confirmed(c, 3),
        Confirmed(c, 4),
        ContactRules.AbleToReceiveSupport(c),
        ContactRules.AnswersFast(c),
        Confirmed(c, 7),
        Confirmed(c, 8),
        Confirmed(c, 9),
        Confirmed(c, 10),
        WideAreaRules.RolesSettled(c),
    ];

    /// <summary>Requirements 3, 4, 7, 8, 9, 10: the confirmation box is ticked.</summary>
    private static Judgement Confirmed(ApplicationCase c, int number) =>
        Decision.For(c, number).NeedsForm(FormFields.Form1).NeedsTick(FormFields.Form1, FormFields.Requirement(number)).Judge("確認欄にチェックがあります。");
}
