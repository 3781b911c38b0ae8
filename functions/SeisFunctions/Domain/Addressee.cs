namespace SeisFunctions.Domain;

/// <summary>
/// To whom an officer writes who writes to one alone: to the sender of a submission, which the letter answers, or to an
/// applicant at the address that the contact list has of it.
/// </summary>
public sealed record Addressee
{
    private static readonly LetterKind[] ToContact = [LetterKind.Question, LetterKind.Answer];

    private Addressee() { }

    /// <summary>The submission that the letter answers, or null.</summary>
    public string? SubmissionId { get; private init; }

    /// <summary>Code of the applicant; empty where the letter answers a submission.</summary>
    public string Applicant { get; private init; } = "";

    /// <summary>What the letter is about, as a subject of acts.</summary>
    public string Subject =>
        SubmissionId is { } id ? AuditEntry.OfSubmission(id) : AuditEntry.OfApplication(Applicant);

    /// <summary>
    /// The letters that can be written to it, in the order in which they are offered. Who has sent nothing has nothing
    /// to mend.
    /// </summary>
    public IReadOnlyList<LetterKind> Kinds => SubmissionId is null ? ToContact : OfficersLetters.Kinds;

    /// <summary>The sender of a submission.</summary>
    public static Addressee SenderOf(string submissionId) => new() { SubmissionId = submissionId };

    /// <summary>The contact of an applicant, which may have sent nothing.</summary>
    public static Addressee ContactOf(string applicant) => new() { Applicant = applicant };

    /// <summary>To whom a draft goes that is part of no round.</summary>
    public static Addressee Of(Letter draft) =>
        draft.SubmissionId is { } id ? SenderOf(id) : ContactOf(draft.Applicant);
}
