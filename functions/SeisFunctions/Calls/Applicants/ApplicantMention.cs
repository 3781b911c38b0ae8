using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Applicants;

/// <summary>An applicant named somewhere in a running text.</summary>
/// <param name="Applicant">Which one; of a name that several bear each is a mention.</param>
/// <param name="Start">Index of its first character in the text as given.</param>
/// <param name="Length">Number of characters in the text as given.</param>
public sealed record ApplicantMention(Applicant Applicant, int Start, int Length);
