using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Intake;

/// <summary>What the pipeline would make of some files.</summary>
/// <param name="Applicant">The applicant whose application they are, or null.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Verdict">The verdict, as far as it can be given where nobody knows the applicant.</param>
public sealed record SelfCheckResult(Applicant? Applicant, SubmissionReading Reading, Verdict Verdict)
{
    /// <summary>All findings.</summary>
    public IReadOnlyList<Finding> Findings => Verdict.Findings;
}
