using SeisFunctions.Domain.Senders;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>What answered a letter of an officer.</summary>
/// <param name="SubmissionId">The mail or upload.</param>
/// <param name="ReceivedAt">When it was received, UTC.</param>
/// <param name="Refers">Whether it refers to the letter; otherwise it is what its addressee sent next.</param>
public sealed record LetterAnswer(string SubmissionId, DateTimeOffset ReceivedAt, bool Refers)
{
    /// <summary>
    /// Whether what was read answers a letter, or null. What machines send, and senders whom nobody has confirmed,
    /// answers nothing, unless the letter itself went to one, or to a contact of the list; a mail that refers to nothing does where the addressee, or whoever counts for the same
    /// applicant, sends it after the letter.
    /// </summary>
    /// <param name="letter">The letter.</param>
    /// <param name="placed">What was read.</param>
    public static LetterAnswer? Of(Letter letter, Placement placed)
    {
        var submission = placed.Submission;
        if (
            submission.Id == letter.SubmissionId
            || submission.State == SubmissionState.Rejected
            || placed.Reading.Findings.Any(MailFinding.IsOfMachine)
        )
            return null;
        var refers = placed.Reading.AnsweredLetters.Contains(new(letter.Applicant, letter.Id));
        var isOfAddressee = string.Equals(submission.From, letter.To, StringComparison.OrdinalIgnoreCase);
        if (placed.Sender.Standing == SenderStanding.Held && !(isOfAddressee && (letter.IsToStranger || letter.IsToContact)))
            return null;
        return
            refers
            || (
                letter.IsAwaiting
                && submission.ReceivedAt > (letter.SentAt ?? letter.CreatedAt)
                && (submission.Applicant ?? Letter.NoApplicant) == letter.Applicant
                && (isOfAddressee || placed.Counts)
            )
            ? new(submission.Id, submission.ReceivedAt, refers)
            : null;
    }
}
