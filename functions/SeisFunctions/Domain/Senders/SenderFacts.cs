namespace SeisFunctions.Domain.Senders;

/// <summary>
/// The two answers about the sender of a submission, kept apart: an applicant's address can be forged, and a stranger's
/// can be proved.
/// </summary>
/// <param name="Owner">Whose address it is, seen from the applicant of the submission.</param>
/// <param name="Proof">Whether the submission comes from that address.</param>
public sealed record SenderFacts(AddressOwner Owner, SenderProof Proof)
{
    /// <summary>Of a submission.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="reading">What was read from it.</param>
    /// <param name="applicant">Code of the applicant, or null.</param>
    /// <param name="domains">Whose a mail domain is.</param>
    /// <param name="accepted">The senders that officers have accepted for the applicant.</param>
    public static SenderFacts Of(
        Submission submission,
        SubmissionReading reading,
        string? applicant,
        SenderDomains domains,
        IReadOnlyList<SenderAcceptance> accepted
    ) =>
        new(
            accepted.Any(one => one.MakesOwn && one.Covers(submission.From))
                ? AddressOwner.Own
                : domains.OwnerOf(submission.From, applicant),
            ProofOf(submission, reading)
        );

    // An upload proves nothing about the address that it states, until the link is followed that was mailed there.
    private static SenderProof ProofOf(Submission submission, SubmissionReading reading) =>
        submission switch
        {
            { Source: not SubmissionSource.Upload } => reading.Authenticity.Proof,
            { Confirmation: null } => SenderProof.Unconfirmed,
            _ => SenderProof.Proved,
        };
}
