using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Checking;

/// <summary>
/// Checks a folded application against the call: requirements, completeness, consent. Pure; no clock, no storage.
/// </summary>
public static class ApplicationCheck
{
    /// <summary>The verdict on <paramref name="application"/> as it stands.</summary>
    public static Verdict Check(Application application, CallDefinition call, Circumstances? circumstances = null)
    {
        application = DatedMarks.InDoubt(application, call);
        var c = new ApplicationCase(application, call, MunicipalityList.None)
        {
            Circumstances = circumstances ?? Circumstances.None,
        };
        c = c with { Municipalities = MunicipalityRows.Resolve(application, c.Prefecture, call) };
        var judged = RequirementRules.Judge(c);
        List<Judgement> machine = [.. judged.Select(one => one.Judgement)];
        var found = RequirementFindings.With(CausesIn(c), judged, c);
        var (requirements, findings, settled) = PersonsSay.Apply(
            machine,
            found,
            call,
            c.Circumstances.Words,
            application.Submissions.Count
        );
        var candidates = ChosenCandidates.In(c);
        return new()
        {
            Requirements = requirements,
            Findings = findings,
            Settled = settled,
            Municipalities = c.Municipalities.Rows,
            ContestedMunicipalities = c.Municipalities.Contested,
            ListRead = c.Municipalities.IsRead,
            CountsBeforeDeadline = FindingWords.Count(findings, canBeMended: true),
            CountsAfterDeadline = FindingWords.Count(findings, canBeMended: false),
            WideArea = c.IsWideArea,
            Partners =
                c.IsWideArea && call.FieldWith(FieldRole.Partners) is { } partners
                    ? [.. c.PrefecturesIn(partners).Select(place => place.Code)]
                    : [],
            NamedBy = c.Circumstances.NamedBy,
            Candidates = candidates.Keys,
            UnclearCandidates = candidates.Unclear,
            Declaration =
                c.IsWideArea
                && call.FieldWith(FieldRole.Declaration) is { } declaration
                && c.Chose(declaration, OptionRole.Yes) == true,
            MunicipalitiesOfPrefecture = c.Prefecture is { } prefecture
                ? call.Gazetteer.MunicipalitiesOf(prefecture).Count
                : 0,
            StatusBeforeDeadline = BeforeDeadline(requirements, findings),
            StatusAfterDeadline = AfterDeadline(requirements, findings),
            MachineStatusBeforeDeadline = BeforeDeadline(machine, found),
            MachineStatusAfterDeadline = AfterDeadline(machine, found),
        };
    }

    private static List<Finding> CausesIn(ApplicationCase c)
    {
        List<Finding> causes =
        [
            .. c.Application.SubmissionFindings,
            .. c
                .Application.Forms.Values.OrderBy(version => version.Reading.FormId, StringComparer.Ordinal)
                .SelectMany(version =>
                    version.Reading.Findings.Select(finding => Advice.Complete(finding, version.Reading, c.Call))
                ),
        ];
        causes.AddRange(Completeness.FindingsOf(c).Where(finding => !Causes.Tell(causes, finding)));
        causes.AddRange(c.Municipalities.Findings.Where(finding => !Causes.Tell(causes, finding)));
        causes.AddRange(HistoryFindings.Of(c));
        causes.AddRange(OwnFields.Of(c));
        causes.AddRange(SaidInTexts.Of(c));
        causes.AddRange(OtherKindNotes.Of(c));
        return causes;
    }

    /// <summary>
    /// While the intake is open, what the applicant can mend is said first; a file that nobody could open is a person's
    /// matter.
    /// </summary>
    private static ApplicationStatus BeforeDeadline(
        IReadOnlyList<Judgement> requirements,
        IReadOnlyList<Finding> findings
    ) =>
        findings.Any(IsDeficiency) || Any(requirements, RequirementOutcome.NotSatisfied) ? ApplicationStatus.Deficient
        : findings.Any(NeedsPerson) || Any(requirements, RequirementOutcome.NeedsReview) ? ApplicationStatus.NeedsReview
        : ApplicationStatus.Eligible;

    /// <summary>
    /// After the deadline only the requirements make an application ineligible; anything else that is wrong is a
    /// person's matter.
    /// </summary>
    private static ApplicationStatus AfterDeadline(
        IReadOnlyList<Judgement> requirements,
        IReadOnlyList<Finding> findings
    ) =>
        Any(requirements, RequirementOutcome.NotSatisfied) ? ApplicationStatus.Ineligible
        : findings.Any(NeedsPerson) || Any(requirements, RequirementOutcome.NeedsReview) ? ApplicationStatus.NeedsReview
        : ApplicationStatus.Eligible;

    private static bool Any(IReadOnlyList<Judgement> requirements, RequirementOutcome outcome) =>
        requirements.Any(judgement => judgement.Outcome == outcome);

    private static bool IsDeficiency(Finding finding) => finding.Severity == Severity.Error && !FileFinding.Is(finding);

    private static bool NeedsPerson(Finding finding) => finding.Severity >= Severity.Warning;
}
