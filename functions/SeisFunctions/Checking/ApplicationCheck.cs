using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Checking;

/// <summary>Checks a folded application against the call: requirements, completeness, consent. Pure; no clock, no storage.</summary>
public static class ApplicationCheck
{
    /// <summary>The verdict on <paramref name="application"/>.</summary>
    public static Verdict Check(Application application, CallDefinition call)
    {
        var municipalities = application.Forms.TryGetValue(FormFields.Form2, out var form2)
            ? MunicipalityRows.Resolve(form2.Reading, application.Applicant, call)
            : MunicipalityList.None;
        var c = new ApplicationCase(application, call, municipalities);
        var requirements = EligibilityRequirements.Judge(c);
        List<Finding> findings =
        [
            .. application.SubmissionFindings,
            .. application.Forms.Values.OrderBy(version => version.Reading.FormId, StringComparer.Ordinal).SelectMany(version => version.Reading.Findings),
            .. Completeness.FindingsOf(c),
            .. municipalities.Findings,
            .. MunicipalityRules.HistoryFindings(c),
            .. WideAreaRules.KindFindings(c),
            .. requirements.SelectMany(judgement => RequirementFindings(judgement)),
        ];
        return new()
        {
            Requirements = requirements,
            Findings = findings,
            Municipalities = municipalities.Rows,
            WideArea = c.WideArea == true,
            Declaration = c.WideArea == true && c.Field(FormFields.Form1, FormFields.Declaration)?.Value == FormFields.Yes,
            MunicipalitiesOfPrefecture = call.Places.MunicipalitiesOf(application.Applicant).Count,
            StatusBeforeDeadline = BeforeDeadline(findings),
            StatusAfterDeadline = AfterDeadline(requirements, findings),
        };
    }

    /// <summary>While the intake is open, what the applicant can mend is said first; a file that nobody could open is a person's matter.</summary>
    private static ApplicationStatus BeforeDeadline(IReadOnlyList<Finding> findings) =>
        findings.Any(IsDeficiency) ? ApplicationStatus.Deficient
        : findings.Any(NeedsPerson) ? ApplicationStatus.NeedsReview
        : ApplicationStatus.Eligible;

    /// <summary>After the deadline only the eleven requirements make an application ineligible; anything else that is wrong is a person's matter.</summary>
    private static ApplicationStatus AfterDeadline(IReadOnlyList<Judgement> requirements, IReadOnlyList<Finding> findings) =>
        requirements.Any(judgement => judgement.Outcome == RequirementOutcome.NotSatisfied) ? ApplicationStatus.Ineligible
        : findings.Any(NeedsPerson) ? ApplicationStatus.NeedsReview
        : ApplicationStatus.Eligible;

    private static bool IsDeficiency(Finding finding) =>
        finding.Severity == Severity.Error && !finding.Code.StartsWith("file.", StringComparison.Ordinal);

    private static bool NeedsPerson(Finding finding) => finding.Severity >= Severity.Warning;

    private static IEnumerable<Finding> RequirementFindings(Judgement judgement) => judgement.Outcome switch
    {
        RequirementOutcome.NotSatisfied => [new("requirement.notSatisfied", Severity.Error, $"応募要件{judgement.Number}：{judgement.Reason}")],
        RequirementOutcome.NeedsReview => [new("requirement.needsReview", Severity.Warning, $"応募要件{judgement.Number}：{judgement.Reason}")],
        _ => [],
    };
}
