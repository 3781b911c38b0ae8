using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>What a letter of an officer is written about, as it stands now.</summary>
/// <param name="Submission">The submission that it answers.</param>
/// <param name="Reading">What was read from it.</param>
/// <param name="To">Address of its sender that letters go to.</param>
/// <param name="Applicant">
/// The applicant for which that sender speaks; null for one whom nobody has confirmed, who is told nothing of an
/// applicant.
/// </param>
/// <param name="Result">Its application, or null.</param>
/// <param name="Schedule">The schedule with the deadline that counts.</param>
/// <param name="Ground">What the letter rests on.</param>
public sealed record LetterOccasion(
    Submission Submission,
    SubmissionReading Reading,
    string To,
    Applicant? Applicant,
    ApplicationResult? Result,
    CallSchedule Schedule,
    LetterGround Ground
)
{
    /// <summary>Where questions and answers can be read; null where there are none, or nobody knows the address.</summary>
    public Uri? Faq { get; init; }

    /// <summary>Code of the applicant, or what stands for none.</summary>
    public string Code => Applicant?.Code ?? Letter.NoApplicant;
}
