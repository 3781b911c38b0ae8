namespace SeisFunctions.Domain;

/// <summary>What somebody has entered to register for the briefing: one person with one address.</summary>
public sealed record RegistrationEntry
{
    /// <summary>Most characters of the name of a person: a full name with its kana fits.</summary>
    public const int LongestName = 100;

    /// <summary>Most characters of an organisation or department: as long as any official name.</summary>
    public const int LongestOrganisation = 200;

    /// <summary>氏名.</summary>
    public required string Name { get; init; }

    /// <summary>所属.</summary>
    public required string Organisation { get; init; }

    /// <summary>部署・役職, or nothing.</summary>
    public string Department { get; init; } = "";

    /// <summary>Id of the kind of participant, as the call defines it.</summary>
    public required string Kind { get; init; }

    /// <summary>The address, as it was entered.</summary>
    public required string Email { get; init; }

    /// <summary>What an officer says of whether this person may take part; null where the rules of the call say it.</summary>
    public bool? Admitted { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Whether it does not count by itself, since it would take the seat of its address away.</summary>
    public bool Waits { get; init; }

    /// <summary>The officer who entered it; null for the person themselves, on the page.</summary>
    public string? By { get; init; }
}
