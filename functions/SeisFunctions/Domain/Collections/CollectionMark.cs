namespace SeisFunctions.Domain.Collections;

/// <summary>What officers have said about one thing that is due.</summary>
/// <param name="Collection">Id of the collection.</param>
/// <param name="Item">Key of what of it.</param>
public sealed record CollectionMark(string Collection, string Item)
{
    /// <summary>
    /// Whether it is received otherwise than by mail, need not come, or is to come again; null where nobody has said so.
    /// </summary>
    public CollectionMarkKind? Kind { get; init; }

    /// <summary>When it was received, as that officer states it, UTC; or null.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Another date until which it is due, UTC; or null.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Who said so last.</summary>
    public required string By { get; init; }

    /// <summary>Why.</summary>
    public required string Note { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }
}
