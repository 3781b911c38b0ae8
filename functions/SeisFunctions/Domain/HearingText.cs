namespace SeisFunctions.Domain;

/// <summary>
/// What officers have written down about a hearing (ヒアリング). The record of the act names it by an id: the record is
/// kept for good, and this is erased with the application.
/// </summary>
public sealed record HearingText
{
    /// <summary>Longest text that names who takes part: several names with departments fit.</summary>
    public const int LongestWith = 300;

    /// <summary>
    /// Most questions. With the longest ones and their answers they fit into one property of a table, which takes
    /// 32,768 characters.
    /// </summary>
    public const int MostQuestions = 10;

    /// <summary>Longest question.</summary>
    public const int LongestQuestion = 500;

    /// <summary>Longest answer.</summary>
    public const int LongestAnswer = 2_000;

    /// <summary>Most mails that are named: each is looked up by itself.</summary>
    public const int MostMails = 10;

    /// <summary>For when it is planned, or when it was held, UTC.</summary>
    public required DateTimeOffset HeldAt { get; init; }

    /// <summary>Who takes part.</summary>
    public required string With { get; init; }

    /// <summary>Whether it was held.</summary>
    public required HearingState State { get; init; }

    /// <summary>The questions, and what was answered.</summary>
    public IReadOnlyList<HearingQuestion> Questions { get; init; } = [];

    /// <summary>Ids of the mails about it.</summary>
    public IReadOnlyList<string> Mails { get; init; } = [];
}

/// <summary>A question of a hearing.</summary>
/// <param name="Requirement">Id of the requirement that it is about, or null.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">What was answered, or null.</param>
public sealed record HearingQuestion(string? Requirement, string Question, string? Answer);

/// <summary>Whether a hearing was held.</summary>
public enum HearingState
{
    /// <summary>予定.</summary>
    Planned,

    /// <summary>実施済.</summary>
    Held,

    /// <summary>取りやめ.</summary>
    Cancelled,
}
