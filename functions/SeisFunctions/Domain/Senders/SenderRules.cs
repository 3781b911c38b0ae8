namespace SeisFunctions.Domain.Senders;

/// <summary>
/// The table of senders (docs/senders.md, "The table"): whose address × proved × accepted → what the submission may
/// do. Pure.
/// </summary>
public static class SenderRules
{
    /// <summary>What the table says of a submission. One that an officer has let in is accepted by that.</summary>
    /// <param name="submission">As it stands in the register.</param>
    /// <param name="facts">Whose its address is, and whether it is proved.</param>
    /// <param name="accepted">The senders that officers have accepted for its applicant.</param>
    public static (SenderStanding Standing, HoldReason? Hold) Of(
        Submission submission,
        SenderFacts facts,
        IReadOnlyList<SenderAcceptance> accepted
    ) =>
        Of(
            facts.Owner,
            facts.Proof,
            submission is { Ruling.Kind: RulingKind.Assigned } or { Admission: not null } or { Assignment: not null }
                ? AcceptedSender.ThisSubmission
                : SenderAcceptance.Of(accepted, submission.From)
        );

    /// <summary>
    /// Whether the sender of a submission is known to speak for an applicant: the address is its own, or an officer has
    /// accepted it or the submission. To no other one anything is told of an application. That an officer has assigned
    /// a submission says whose it is, and nothing of who has sent it.
    /// </summary>
    /// <param name="submission">The submission.</param>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="domains">Whose a mail domain is.</param>
    /// <param name="accepted">The senders that officers have accepted for the applicant.</param>
    public static bool IsKnown(
        Submission submission,
        string applicant,
        SenderDomains domains,
        IReadOnlyList<SenderAcceptance> accepted
    ) =>
        submission.Admission is not null
        || domains.OwnerOf(submission.From, applicant) == AddressOwner.Own
        || SenderAcceptance.Of(accepted, submission.From) != AcceptedSender.No;

    /// <summary>What the table says.</summary>
    /// <param name="owner">Whose address it is.</param>
    /// <param name="proof">Whether it is proved.</param>
    /// <param name="acceptance">What officers have accepted of it.</param>
    public static (SenderStanding Standing, HoldReason? Hold) Of(
        AddressOwner owner,
        SenderProof proof,
        AcceptedSender acceptance
    ) =>
        (acceptance, owner, proof) switch
        {
            (_, AddressOwner.Own, SenderProof.Proved) => (SenderStanding.Own, null),
            (AcceptedSender.ThisSubmission, _, _) => (SenderStanding.Accepted, null),
            (not AcceptedSender.No, _, SenderProof.Proved) => (SenderStanding.Accepted, null),
            (AcceptedSender.AlsoWithoutProof, _, _) => (SenderStanding.Accepted, null),
            (_, _, SenderProof.Failed) => (SenderStanding.Held, HoldReason.SenderFailed),
            (AcceptedSender.WhereProved, _, SenderProof.Unconfirmed) => (
                SenderStanding.Held,
                HoldReason.SenderUnconfirmed
            ),
            (_, AddressOwner.Own, SenderProof.Unconfirmed) => (SenderStanding.Held, HoldReason.SenderUnconfirmed),
            (_, _, SenderProof.Unconfirmed) => (SenderStanding.Held, HoldReason.SenderUnknown),
            (_, AddressOwner.Own, _) => (SenderStanding.Unproved, null),
            (_, AddressOwner.Other, _) => (SenderStanding.Held, HoldReason.SenderOfOther),
            _ => (SenderStanding.Held, HoldReason.SenderUnknown),
        };
}
