namespace SeisFunctions.Domain.Senders;

/// <summary>
/// The second half of the table of senders: what a form of a submission does to the same form of an earlier one that
/// stands (docs/senders.md, "What a form does to the same form that stands"). A form that the application lacks is added
/// by every sender that is not held. Pure.
/// </summary>
public static class Replacement
{
    /// <summary>Null if the later form replaces the earlier one, or why it waits for a person.</summary>
    /// <param name="before">Who sent the form that stands.</param>
    /// <param name="after">Who sends it anew.</param>
    /// <param name="isChosen">Whether an officer chose the form that stands. Both senders have letters about that
    /// choice: an answer to one is no new decision.</param>
    public static HoldReason? HoldOf(ContributionSender before, ContributionSender after, bool isChosen) =>
        (before, after) switch
        {
            (_, { Standing: SenderStanding.Unproved }) => IsTheSameUnprovedAddress(before, after)
                ? null
                : HoldReason.SenderUnproved,
            ({ IsProvisional: true }, { Standing: SenderStanding.Own }) when !isChosen => null,
            _ => before.IsOneWith(isChosen ? after with { AnswersUs = false } : after) ? null : HoldReason.Second,
        };

    // Softfail and none are common behind forwarding and the gateways of municipalities.
    private static bool IsTheSameUnprovedAddress(ContributionSender before, ContributionSender after) =>
        before.Standing == SenderStanding.Unproved && before.HasAddressOf(after);
}
