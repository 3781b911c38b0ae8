namespace SeisFunctions.Domain;

/// <summary>
/// Letters to many applicants that officers prepare at once (一斉通知): one to each, from a template of the call. Each is
/// a draft of its own, which names its round.
/// </summary>
public sealed record Round
{
    /// <summary>Derived from call, letter and matter, so that whoever prepares it twice prepares the same one.</summary>
    public required string Id { get; init; }

    /// <summary>Which letter to many it is, by the name of that.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about, where there are several of this kind; or null.</summary>
    public string? Matter { get; init; }

    /// <summary>The officer who prepared it last.</summary>
    public required string PreparedBy { get; init; }

    /// <summary>When it was prepared first, UTC.</summary>
    public required DateTimeOffset PreparedAt { get; init; }

    /// <summary>When what is approved goes out, UTC; null for at once.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>When an officer last took all approvals back, UTC, or null: none that is older counts.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>When what was left of its drafts ended by itself, because it could not go out any more; or null.</summary>
    public DateTimeOffset? PassedAt { get; init; }

    /// <summary>Codes of the applicants that it was prepared for last; null for all whom its kind is for.</summary>
    public IReadOnlyList<string>? Applicants { get; init; }

    /// <summary>Number of the act that prepared it last.</summary>
    public int Prepared { get; init; }

    /// <summary>Number of the last such act of which all drafts are written.</summary>
    public int Written { get; init; }

    /// <summary>Number of the last act on it that has been followed.</summary>
    public int ActsFolded { get; init; }

    /// <summary>Whether drafts are still to be written: somebody is at it, or a crash has cut that off.</summary>
    public bool IsBeingWritten => Written < Prepared;

    /// <summary>Version of the row. What rests on an older one is not written.</summary>
    [NotStored]
    public string? Version { get; init; }
}
