using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Tests.Senders;

/// <summary>The table of senders (docs/senders.md), one line a cell.</summary>
public sealed class SenderRulesTests
{
    [Theory]
    [InlineData(AddressOwner.Own, SenderProof.Proved, AcceptedSender.No, SenderStanding.Own, null)]
    [InlineData(AddressOwner.Own, SenderProof.Unproved, AcceptedSender.No, SenderStanding.Unproved, null)]
    [InlineData(AddressOwner.Own, SenderProof.Failed, AcceptedSender.No, SenderStanding.Held, HoldReason.SenderFailed)]
    [InlineData(
        AddressOwner.Other,
        SenderProof.Proved,
        AcceptedSender.No,
        SenderStanding.Held,
        HoldReason.SenderOfOther
    )]
    [InlineData(
        AddressOwner.Other,
        SenderProof.Unproved,
        AcceptedSender.No,
        SenderStanding.Held,
        HoldReason.SenderOfOther
    )]
    [InlineData(
        AddressOwner.Other,
        SenderProof.Failed,
        AcceptedSender.No,
        SenderStanding.Held,
        HoldReason.SenderFailed
    )]
    [InlineData(
        AddressOwner.Unknown,
        SenderProof.Proved,
        AcceptedSender.No,
        SenderStanding.Held,
        HoldReason.SenderUnknown
    )]
    [InlineData(
        AddressOwner.Unknown,
        SenderProof.Unproved,
        AcceptedSender.No,
        SenderStanding.Held,
        HoldReason.SenderUnknown
    )]
    [InlineData(
        AddressOwner.Unknown,
        SenderProof.Failed,
        AcceptedSender.No,
        SenderStanding.Held,
        HoldReason.SenderFailed
    )]
    public void Without_an_officer_only_an_own_address_does_anything_by_itself(
        AddressOwner owner,
        SenderProof proof,
        AcceptedSender acceptance,
        SenderStanding standing,
        HoldReason? hold
    ) => Assert.Equal((standing, hold), SenderRules.Of(owner, proof, acceptance));

    [Theory]
    [InlineData(AddressOwner.Own, AcceptedSender.No, SenderStanding.Held, HoldReason.SenderUnconfirmed)]
    [InlineData(AddressOwner.Other, AcceptedSender.No, SenderStanding.Held, HoldReason.SenderUnknown)]
    [InlineData(AddressOwner.Unknown, AcceptedSender.No, SenderStanding.Held, HoldReason.SenderUnknown)]
    [InlineData(AddressOwner.Own, AcceptedSender.WhereProved, SenderStanding.Held, HoldReason.SenderUnconfirmed)]
    [InlineData(AddressOwner.Other, AcceptedSender.WhereProved, SenderStanding.Held, HoldReason.SenderUnconfirmed)]
    [InlineData(AddressOwner.Unknown, AcceptedSender.WhereProved, SenderStanding.Held, HoldReason.SenderUnconfirmed)]
    [InlineData(AddressOwner.Own, AcceptedSender.AlsoWithoutProof, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Other, AcceptedSender.AlsoWithoutProof, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Unknown, AcceptedSender.AlsoWithoutProof, SenderStanding.Accepted, null)]
    public void An_upload_is_held_and_a_link_can_prove_only_an_address_that_is_own_or_accepted(
        AddressOwner owner,
        AcceptedSender acceptance,
        SenderStanding standing,
        HoldReason? hold
    ) => Assert.Equal((standing, hold), SenderRules.Of(owner, SenderProof.Unconfirmed, acceptance));

    [Theory]
    [InlineData(AddressOwner.Own, SenderProof.Proved, AcceptedSender.WhereProved, SenderStanding.Own, null)]
    [InlineData(AddressOwner.Own, SenderProof.Unproved, AcceptedSender.WhereProved, SenderStanding.Unproved, null)]
    [InlineData(
        AddressOwner.Own,
        SenderProof.Failed,
        AcceptedSender.WhereProved,
        SenderStanding.Held,
        HoldReason.SenderFailed
    )]
    [InlineData(AddressOwner.Other, SenderProof.Proved, AcceptedSender.WhereProved, SenderStanding.Accepted, null)]
    [InlineData(
        AddressOwner.Other,
        SenderProof.Unproved,
        AcceptedSender.WhereProved,
        SenderStanding.Held,
        HoldReason.SenderOfOther
    )]
    [InlineData(
        AddressOwner.Other,
        SenderProof.Failed,
        AcceptedSender.WhereProved,
        SenderStanding.Held,
        HoldReason.SenderFailed
    )]
    [InlineData(AddressOwner.Unknown, SenderProof.Proved, AcceptedSender.WhereProved, SenderStanding.Accepted, null)]
    [InlineData(
        AddressOwner.Unknown,
        SenderProof.Unproved,
        AcceptedSender.WhereProved,
        SenderStanding.Held,
        HoldReason.SenderUnknown
    )]
    [InlineData(
        AddressOwner.Unknown,
        SenderProof.Failed,
        AcceptedSender.WhereProved,
        SenderStanding.Held,
        HoldReason.SenderFailed
    )]
    public void An_accepted_sender_counts_where_it_is_proved(
        AddressOwner owner,
        SenderProof proof,
        AcceptedSender acceptance,
        SenderStanding standing,
        HoldReason? hold
    ) => Assert.Equal((standing, hold), SenderRules.Of(owner, proof, acceptance));

    [Theory]
    [InlineData(AddressOwner.Own, SenderProof.Proved, SenderStanding.Own, null)]
    [InlineData(AddressOwner.Own, SenderProof.Unproved, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Own, SenderProof.Failed, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Other, SenderProof.Proved, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Other, SenderProof.Unproved, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Other, SenderProof.Failed, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Unknown, SenderProof.Proved, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Unknown, SenderProof.Unproved, SenderStanding.Accepted, null)]
    [InlineData(AddressOwner.Unknown, SenderProof.Failed, SenderStanding.Accepted, null)]
    public void A_sender_accepted_also_without_proof_counts_whatever_our_server_has_found(
        AddressOwner owner,
        SenderProof proof,
        SenderStanding standing,
        HoldReason? hold
    ) => Assert.Equal((standing, hold), SenderRules.Of(owner, proof, AcceptedSender.AlsoWithoutProof));

    [Fact]
    public void A_submission_that_an_officer_let_in_counts_whatever_its_sender_is()
    {
        foreach (var owner in Enum.GetValues<AddressOwner>())
        {
            foreach (var proof in Enum.GetValues<SenderProof>())
            {
                var (standing, hold) = SenderRules.Of(owner, proof, AcceptedSender.ThisSubmission);
                Assert.Equal(
                    owner == AddressOwner.Own && proof == SenderProof.Proved
                        ? SenderStanding.Own
                        : SenderStanding.Accepted,
                    standing
                );
                Assert.Null(hold);
            }
        }
    }
}
