namespace SeisFunctions.Acknowledging.Letters;

/// <summary>提出のお願い.</summary>
internal sealed record ReminderLetter : LetterModel
{
    public required string Applicant { get; init; }

    /// <summary>Name of the collection.</summary>
    public required string Title { get; init; }

    public required string Due { get; init; }
    public required bool IsOverdue { get; init; }

    /// <summary>What is missing.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>When it was looked at.</summary>
    public required string Now { get; init; }
/// <summary>締切前のご案内.</summary>
internal sealed record ReminderLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string Deadline { get; init; }

    /// <summary>What is open in the application; none of one that has sent nothing.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The forms to hand in.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    /// <summary>What the subject of an application says.</summary>
    public required string Subject { get; init; }

    /// <summary>Where forms can be checked beforehand, or nothing.</summary>
    public required string Check { get; init; }
}
