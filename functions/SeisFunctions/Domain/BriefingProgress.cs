namespace SeisFunctions.Domain;

/// <summary>How far the registration for the briefing has come, as its one row says.</summary>
public sealed record BriefingProgress
{
    /// <summary>
    /// Most addresses that one briefing takes: the desk sorts them in memory, and no meeting holds more.
    /// </summary>
    public const int MostAddresses = 5_000;

    /// <summary>How many addresses are registered, whether or not they can take part.</summary>
    public int Addresses { get; init; }

    /// <summary>How many have a seat.</summary>
    public int Seats { get; init; }

    /// <summary>How many of those have not been told of the meeting as it is.</summary>
    public int Due { get; init; }

    /// <summary>In how many something was entered that an officer must look at.</summary>
    public int Again { get; init; }

    /// <summary>Whether an officer has closed the registration before its time.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Where it is joined, or null as long as nobody has said so.</summary>
    public BriefingMeeting? Meeting { get; init; }

    /// <summary>Where it was joined before that, oldest first.</summary>
    public IReadOnlyList<EarlierMeeting> Earlier { get; init; } = [];

    /// <summary>Number of acts on it that have been followed.</summary>
    public int ActsFolded { get; init; }

    /// <summary>
    /// Whether somebody was told last of the meeting as it is, though another one was said in between: then there is nothing
    /// to tell.
    /// </summary>
    public bool HasTold(Registration one) =>
        Meeting?.HashOf() is { } hash && Earlier.Contains(new(one.Told, hash));

    /// <summary>The same once a registration has changed.</summary>
    public BriefingProgress Counting(Registration? before, Registration after) =>
        this with
        {
            Addresses = Addresses + (before is null ? 1 : 0),
            Seats = Seats + One(after.HasSeat) - One(before?.HasSeat == true),
            Again = Again + One(after.AsksAgain) - One(before?.AsksAgain == true),
            Due = Due + One(after.IsDue(Meeting)) - One(before?.IsDue(Meeting) == true),
        };

    private static int One(bool counts) => counts ? 1 : 0;
}
