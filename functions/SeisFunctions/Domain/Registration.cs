namespace SeisFunctions.Domain;

/// <summary>
/// A registration for the briefing (参加申込): everything that was entered with one address. The newest entry of the person
/// counts, unless an officer has entered something, or it would take the seat away: a form that anybody can send changes
/// neither.
/// </summary>
public sealed record Registration
{
    /// <summary>
    /// Entries that are kept: a property of a table takes 32,768 characters, and an entry a thousand at its longest.
    /// </summary>
    public const int MostEntries = 10;

    /// <summary>Derived from the address with the salt of the call, so that it tells nothing.</summary>
    public required string Id { get; init; }

    /// <summary>What was entered, oldest first; beyond <see cref="MostEntries"/> the oldest of the page give way.</summary>
    public required IReadOnlyList<RegistrationEntry> Entries { get; init; }

    /// <summary>How often something was entered.</summary>
    public int Count { get; init; }

    /// <summary>When the address was first registered, UTC.</summary>
    public required DateTimeOffset FirstAt { get; init; }

    /// <summary>Why this person cannot take part, in Japanese; null for who can.</summary>
    public string? Against { get; init; }

    /// <summary>When an officer removed it, UTC, or null.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    /// <summary>
    /// <see cref="BriefingMeeting.Number"/> of the meeting of which the newest joining instructions tell, or of one that is
    /// the same; 0 before.
    /// </summary>
    public int Told { get; init; }

    /// <summary>When those were written, UTC, or null.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Number of acts on it that have been followed.</summary>
    public int ActsFolded { get; init; }

    /// <summary>The entry that counts.</summary>
    public RegistrationEntry Current => CurrentIn(Entries);

    /// <summary>Whether it has a seat: whoever can take part and is not removed.</summary>
    public bool HasSeat => Against is null && RemovedAt is null;

    /// <summary>
    /// Whether something was entered that does not count by itself, and no officer has looked at it since: after one had
    /// corrected or removed the registration, or by which its person would no longer take part.
    /// </summary>
    public bool AsksAgain =>
        Entries[^1] is { By: null } last
        && (RemovedAt is { } removed ? last.At > removed : last.Waits || Current.By is not null);

    /// <summary>Whether it is to be seen to that its person knows this meeting.</summary>
    public bool IsDue(BriefingMeeting? meeting) => meeting is not null && HasSeat && Told < meeting.Number;

    /// <summary>The same with one more entry, or a new one.</summary>
    public static Registration With(Registration? before, string id, RegistrationEntry entry) =>
        before is null
            ? new()
            {
                Id = id,
                Entries = [entry],
                Count = 1,
                FirstAt = entry.At,
            }
            : before with
            {
                Entries = Kept([.. before.Entries, entry]),
                Count = before.Count + 1,
            };

    private static RegistrationEntry CurrentIn(IReadOnlyList<RegistrationEntry> entries) =>
        entries.LastOrDefault(entry => entry.By is not null) ?? entries.LastOrDefault(entry => !entry.Waits) ?? entries[^1];

    private static IReadOnlyList<RegistrationEntry> Kept(IReadOnlyList<RegistrationEntry> entries)
    {
        if (entries.Count <= MostEntries)
            return entries;
        var current = CurrentIn(entries);
        var oldest =
            entries.FirstOrDefault(entry => entry.By is null && !ReferenceEquals(entry, current)) ?? entries[0];
        return [.. entries.Where(entry => !ReferenceEquals(entry, oldest))];
    }
}
