using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>What a letter of an officer is written about, as it stands now.</summary>
/// <param name="Kind">Which letter.</param>
/// <param name="To">Address that it goes to.</param>
/// <param name="Applicant">
/// The applicant for which the addressee speaks; null for one whom nobody has confirmed, who is told nothing of an
/// applicant.
/// </param>
/// <param name="Ground">What the letter rests on.</param>
public sealed record LetterOccasion(LetterKind Kind, string To, Applicant? Applicant, LetterGround Ground)
{
    /// <summary>Where questions and answers can be read; null where there are none, or nobody knows the address.</summary>
    public Uri? Faq { get; init; }

    /// <summary>The submission that it answers; null for a letter to many, or to a contact.</summary>
    public AnsweredSubmission? Answers { get; init; }

    /// <summary>The deadline that counts, UTC; not set for a letter to many, which looks at it by itself.</summary>
    public DateTimeOffset Deadline { get; init; }

    /// <summary>Addresses that get a copy.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>What it says of each candidate that the applicant has chosen.</summary>
    public CandidateResult Candidates { get; init; } = CandidateResult.None;

    /// <summary>Code of the applicant, or what stands for none.</summary>
    public string Code => Applicant?.Code ?? Letter.NoApplicant;

    /// <summary>Why none can be written to an applicant that the contact list has no address of.</summary>
    public static Refusal NoAddress =>
        Refusal.Impossible("宛先のメールアドレスが分かりません。", "連絡先一覧を取り込むか、電話でご連絡ください。");
}
