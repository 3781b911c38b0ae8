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
}
