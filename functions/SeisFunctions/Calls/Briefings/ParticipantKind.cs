namespace SeisFunctions.Calls.Briefings;

/// <summary>A kind of participant in the briefing of a call.</summary>
public sealed record ParticipantKind
{
    /// <summary>Stable id, which exports and the API use.</summary>
    public required string Id { get; init; }

    /// <summary>What people choose.</summary>
    public required string Label { get; init; }

    /// <summary>The same in a few words, for lists. Left out: as people choose it.</summary>
    public string? ListedAs { get; init; }

    /// <summary>Whether the briefing is for them. Left out: it is.</summary>
    public bool Eligible { get; init; } = true;

    /// <summary>What is said to those whom it is not for.</summary>
    public string? Reason { get; init; }
}
