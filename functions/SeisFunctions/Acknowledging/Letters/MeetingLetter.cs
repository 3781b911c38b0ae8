namespace SeisFunctions.Acknowledging.Letters;

/// <summary>
/// 説明会の参加方法の設定のお願い, to the officers on duty: joining instructions are due soon, or by now, and nobody has said where
/// the briefing is joined.
/// </summary>
internal sealed record MeetingLetter : LetterModel
{
    /// <summary>How many wait for their instructions.</summary>
    public required int Count { get; init; }

    public required string InstructionsAt { get; init; }

    /// <summary>Whether that time has passed.</summary>
    public required bool Passed { get; init; }

    public required string Begins { get; init; }

    /// <summary>The list of registrations at the desk, or nothing where its address is not known.</summary>
    public required string Link { get; init; }
}
