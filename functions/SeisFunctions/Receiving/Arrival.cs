using SeisFunctions.Domain;

namespace SeisFunctions.Receiving;

/// <summary>How and when the receiving side took a message.</summary>
/// <param name="Source">The way it came.</param>
/// <param name="ReceivedAt">When the receiving side took it: the only clock that decides about the deadline.</param>
/// <param name="JunkFolder">Name of the mailbox's junk folder if it was found there, or null.</param>
public sealed record Arrival(SubmissionSource Source, DateTimeOffset ReceivedAt, string? JunkFolder = null)
{
    /// <summary>
    /// When it was taken into the register, or null where that was not noted: a replay plays messages and acts in this
    /// order.
    /// </summary>
    public DateTimeOffset? TakenAt { get; init; }

    /// <summary>The salt of its proof of receipt, or null where it was taken before there were any.</summary>
    public string? Salt { get; init; }
}
