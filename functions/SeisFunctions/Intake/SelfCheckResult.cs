using SeisFunctions.Domain;
using SeisFunctions.Forms;

namespace SeisFunctions.Intake;

/// <summary>What the pipeline would make of some files.</summary>
/// <param name="Applicant">The prefecture whose application they are, or null.</param>
/// <param name="Reading">What was read.</param>
/// <param name="Verdict">The verdict, or null without an applicant.</param>
public sealed record SelfCheckResult(Prefecture? Applicant, SubmissionReading Reading, Verdict? Verdict)
{
    /// <summary>Without an applicant, what can be said of the forms all the same: their empty fields.</summary>
    public IReadOnlyList<Finding> Missing { get; init; } = [];

    /// <summary>All findings.</summary>
    public IReadOnlyList<Finding> Findings =>
        Verdict?.Findings ?? [.. Reading.Findings, .. Reading.Forms.SelectMany(form => form.Reading.Findings), .. Missing];
}
