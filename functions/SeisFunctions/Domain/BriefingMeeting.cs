namespace SeisFunctions.Domain;

/// <summary>Where the briefing is joined, as an officer has said.</summary>
public sealed record BriefingMeeting
{
    /// <summary>Most characters of an address: those of meetings have some hundred.</summary>
    public const int LongestUrl = 2_000;

    /// <summary>Most characters of what else to know: a table's property takes 32,768, and a mail should be short.</summary>
    public const int LongestDetails = 2_000;

    /// <summary>Its address.</summary>
    public required string Url { get; init; }

    /// <summary>Meeting id, passcode, what else to know; or nothing.</summary>
    public string Details { get; init; } = "";

    /// <summary>Number of the act that said it: a later one has a greater number.</summary>
    public int Number { get; init; }

    /// <summary>The same for those who are told of it: who has been told of one need not be told of the other.</summary>
    public string HashOf() => LetterGround.HashOf([Url, Details]);
}

/// <summary>A meeting that officers have replaced by another.</summary>
/// <param name="Number">Number of the act that said it.</param>
/// <param name="Hash">See <see cref="BriefingMeeting.HashOf"/>.</param>
public sealed record EarlierMeeting(int Number, string Hash);
