using System.Globalization;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain;

/// <summary>
/// What officers had done about a submission and its sender when a letter was written that tells of it. An officer who
/// errs takes the act back within a minute: the letter waits that long, and goes out only while its basis stands.
/// </summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="Applicant">Code of the applicant for which its sender may have been accepted.</param>
/// <param name="Acts">The acts that stand, in a form that can be compared.</param>
public sealed record ActBasis(string SubmissionId, string Applicant, string Acts)
{
    /// <summary>Of a submission as its row stands.</summary>
    /// <param name="submission">The submission.</param>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="accepted">The senders that are accepted for it.</param>
    public static ActBasis Of(Submission submission, string applicant, IEnumerable<SenderAcceptance> accepted)
    {
        var acceptance = accepted.Where(one => one.Covers(submission.From)).MaxBy(one => one.At);
        DateTimeOffset?[] acts =
        [
            submission.Ruling?.At,
            submission.Admission?.At,
            submission.Choice?.At,
            acceptance?.At,
        ];
        return new(
            submission.Id,
            applicant,
            string.Join('.', acts.Select(at => at?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "-"))
        );
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ActBasis? Parse(string? text) =>
        text?.Split(' ') is [var id, var applicant, var acts] ? new(id, applicant, acts) : null;

    /// <inheritdoc/>
    public override string ToString() => $"{SubmissionId} {Applicant} {Acts}";
}
