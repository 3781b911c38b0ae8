using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Mail;
using SeisFunctions.Reading;

namespace SeisFunctions.Intake;

/// <summary>
/// Reads files as one application without keeping anything: what the pipeline would make of them, before anybody sends
/// them.
/// </summary>
public sealed class SelfCheck(CallDefinition call, SubmissionReader reader)
{
    private const string Nowhere = "check";

    /// <summary>Reads and checks files that were opened as one message.</summary>
    public SelfCheckResult Check(OpenedMail files, CancellationToken cancellationToken)
    {
        var reading = Read(files, cancellationToken);
        var applicant = call.Applicant(reading.Applicant);
        return new(applicant, reading, Verdict(applicant ?? Applicant.Unknown, reading));
    }

    private SubmissionReading Read(OpenedMail files, CancellationToken cancellationToken)
    {
        try
        {
            return reader.Read(files, Nowhere, call.Schedule.Deadline, cancellationToken);
        }
        catch (TimeoutException)
        {
            return SubmissionReading.None with { Findings = [FileFinding.TookTooLong()] };
        }
    }

    private Verdict Verdict(Applicant applicant, SubmissionReading reading)
    {
        var contribution = new Contribution(
            Nowhere,
            call.Schedule.Deadline,
            [.. reading.Forms.Select(ContributedForm.Of)]
        )
        {
            Papers = Contribution.PapersIn(reading),
        };
        var application = Fold.Of(
            applicant,
            [contribution],
            new Dictionary<string, SubmissionReading> { [Nowhere] = reading },
            call.RequiredForms.Select(form => form.Id)
        );
        var verdict = ApplicationCheck.Check(application, call);
        return verdict with
        {
            Findings =
            [
                // There is no subject here.
                .. verdict
                    .Findings.Where(finding => !ApplicantFinding.IsNone(finding) || !TellsWhy(verdict))
                    .Select(finding => ApplicantFinding.IsNone(finding) ? NoneInTrial() : finding),
            ],
        };
    }

    private Finding NoneInTrial() => ApplicantFinding.NoneInTrial(call.Applicants.Noun, call.Applicants.NameWord);

    // A form without its applicant says itself what is missing.
    private bool TellsWhy(Verdict verdict)
    {
        var labels = call
            .Forms.SelectMany(form => form.Fields)
            .Where(field => field.Role == FieldRole.Applicant)
            .Select(field => field.Label)
            .ToList();
        return verdict.Findings.Any(finding =>
            FormFinding.IsBlank(finding)
            || (finding.Severity >= Severity.Warning && labels.Contains(finding.Field ?? ""))
        );
    }
}
