namespace SeisFunctions.Acknowledging.Letters;

/// <summary>説明会への参加方法のご案内, to everybody who has a seat in the briefing.</summary>
internal sealed record JoiningLetter : LetterModel
{
    public required string Name { get; init; }
    public required string Organisation { get; init; }
    public required string Begins { get; init; }

    /// <summary>Time of day alone: it ends on the day on which it begins, as a rule.</summary>
    public required string Ends { get; init; }

    public required string How { get; init; }
    public required string Url { get; init; }

    /// <summary>Meeting id, passcode, what else to know; or nothing.</summary>
    public required string Details { get; init; }

    /// <summary>Whether it takes the place of one that was sent before.</summary>
    public required bool Again { get; init; }
}
