using SeisFunctions.Domain.Collections;
using SeisFunctions.Domain.Senders;

namespace SeisFunctions.Domain;

/// <summary>What the placing of a submission is decided by.</summary>
internal sealed record PlacementCase
{
    /// <summary>Whether it is a submission, and not correspondence.</summary>
    public required bool IsForm { get; init; }

    /// <summary>Whether it is a route test.</summary>
    public bool IsTest { get; init; }

    /// <summary>Whether it is one with a form that is filled in.</summary>
    public bool IsFilledTest { get; init; }

    /// <summary>Whether it is one whose text may ask something.</summary>
    public bool IsTestThatMayAsk { get; init; }

    /// <summary>Code of the applicant whose it is, or null.</summary>
    public required string? Applicant { get; init; }

    /// <summary>Whether it was received until the deadline that counts.</summary>
    public required bool OnTime { get; init; }

    /// <summary>Whether it was received before the call opened.</summary>
    public required bool Early { get; init; }

    /// <summary>Whether it was on time and came to light only once the register was sealed.</summary>
    public required bool FoundAfterClosing { get; init; }

    /// <summary>Whether an officer has said whose it is.</summary>
    public required bool Assigned { get; init; }

    /// <summary>Whether an officer lets it count although it came too late, too early or to light too late.</summary>
    public required bool Admitted { get; init; }

    /// <summary>Whether nothing is left to do about it: an officer has said so, or it is a letter of ours.</summary>
    public required bool Settled { get; init; }

    /// <summary>What its sender lets it do.</summary>
    public required SenderStanding Standing { get; init; }

    /// <summary>What becomes of what it brings for collections; null where it brings nothing for any.</summary>
    public CollectedOutcome? Collected { get; init; }

    /// <summary>Why its sender must be looked at, or null.</summary>
    public required HoldReason? Hold { get; init; }

    /// <summary>
    /// Why it waits for a person because of its sender, or null: where it names no applicant, that comes first.
    /// </summary>
    public HoldReason? Waits =>
        (IsForm && (Applicant is not null || IsUnfiled)) || Collected is not null ? Hold : null;

    /// <summary>
    /// Whether it is a filing of the secretariat for which nobody has said yet when it was received: its own arrival
    /// says nothing.
    /// </summary>
    public bool IsUnfiled => Hold == HoldReason.Filing;

    /// <summary>Whether it came too late, and nobody lets it count.</summary>
    public bool IsLate => !OnTime && !Admitted && !IsUnfiled;

    /// <summary>Whether it came to light after the sealing, and nobody has ruled about it.</summary>
    public bool IsHeldAfterClosing => FoundAfterClosing && !Assigned && !Admitted;
}
