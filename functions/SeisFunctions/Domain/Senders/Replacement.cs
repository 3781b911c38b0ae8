namespace SeisFunctions.Domain.Senders;

/// <summary>
/// The second half of the table of senders: what a form of a submission does to the same form of an earlier one that stands
/// (CALL.md "一の都道府県につき一の申請"). A form that the application lacks is added by every sender that is not held. Pure.
/// </summary>
public static class Replacement
{
    /// <summary>Null if the later form replaces the earlier one, or why it waits for a person.</summary>
    /// <param name="before">Who sent the form that stands.</param>
    /// <param name="after">Who sends it anew.</param>
    public static HoldReason? HoldOf(ContributionSender before, ContributionSender after) => (before, after) switch
    {
        (_, { Standing: SenderStanding.Unproved }) => IsTheSameUnprovedAddress(before, after) ? null : HoldReason.SenderUnproved,
        ({ IsProvisional: true }, { Standing: SenderStanding.Own }) => null,
        _ => before.IsOneWith(after) ? null : HoldReason.Second,
    };

    // Softfail and none are common behind forwarding and the gateways of municipalities.
    private static bool IsTheSameUnprovedAddress(ContributionSender before, ContributionSender after) =>
        before.Standing == SenderStanding.Unproved && before.HasAddressOf(after);
}
