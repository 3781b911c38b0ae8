using SeisFunctions.Calls;
using SeisFunctions.Checking.Rules;
using SeisFunctions.Domain;
using static SeisFunctions.Calls.FormFields;

namespace SeisFunctions.Checking;

/// <summary>
/// The eleven eligibility requirements (応募要件, 2(2) of the call), each put together from small rules. Pure: the same
/// case gives the same judgements.
/// </summary>
public static class EligibilityRequirements
{
    /// <summary>How many there are.</summary>
    public const int Count = 11;

    // A role is told in fewer words (全体の調整) than a reason.
    private const int ShortestRole = 4,
        ShortestReason = 10;

    private static readonly string[] Roles = [RoleOfRepresentative, RoleOfPartners];
    private static readonly string[] WideAreaTexts = [.. Roles, Necessity, Efficiency, Feasibility];
    private static readonly string[] FreeTexts = ["currentStructure", "issues", "goal", "supportDetail"];

    /// <summary>What the rules need of the forms.</summary>
    internal static IEnumerable<Need> Needs(CallDefinition call) =>
        Enumerable.Range(1, Count).SelectMany(number => RuleOf(number, call).Needs);

    /// <summary>Judges all of them, in order.</summary>
    internal static IReadOnlyList<(Judgement Judgement, Opinion Opinion)> Judge(ApplicationCase c) =>
        [.. Enumerable.Range(1, Count).Select(number => Judge(number, c))];

    private static (Judgement, Opinion) Judge(int number, ApplicationCase c)
    {
        var opinion = RuleOf(number, c.Call).Judge(c);
        var reason = c.Call.Requirements[number - 1].Texts.GetValueOrDefault(opinion.Outcome)
            ?? string.Concat(opinion.Reasons.Select(one => one.Text).Distinct());
        return (new(number, opinion.Outcome, reason, opinion.Evidence), opinion);
    }

    private static Rule RuleOf(int number, CallDefinition call) =>
        number switch
        {
            1 => new All(
                Box(1),
                new Ticked(Form1, Memorandum1),
                new ListedMunicipalities(Form2, FormFields.Municipalities, AtLeast: 1)
            ),
            2 => new WithoutRecords(
                Form1,
                new When(new SelectedBefore(Form1), new All(Box(2), new MoreThanBefore(Form1, Form2)))
            ),
            5 => new All(Box(5), new Departments(Form2, Structure, Lead: DigitalDepartment, Other: IssueDepartment)),
            6 => new All(Box(6), new Filled(Form1, Telephone), new Filled(Form1, Email)),
            11 => new When(
                new Chosen(Form1, ApplicationKind, WideArea),
                new All(
                    Box(11),
                    new Ticked(Form1, Memorandum2),
                    new OtherPrefectures(Form1, Partners),
                    new Filled(Form1, RoleOfRepresentative),
                    new RoleForEach(Form1, Partners, RoleOfPartners),
                    new Filled(Form1, Necessity),
                    new Filled(Form1, Efficiency),
                    new Filled(Form1, Feasibility),
                    new Ticked(Form1, Consultation),
                    new Substance(Form1, ShortestRole, Roles),
                    new Substance(Form1, ShortestReason, Necessity, Efficiency, Feasibility),
                    new DifferentTexts(Form1, WideAreaTexts),
                    new SoleRepresentative(Form1, Partners)
                ),
                Unless: new SaysNothingOf(
                    Form1,
                    [Partners, .. WideAreaTexts],
                    FreeTexts,
                    call.Requirements[10].Words,
                    ApplicationKind
                )
            ),
            _ => Box(number),
        };

    private static Ticked Box(int number) => new(Form1, Requirement(number));
}
