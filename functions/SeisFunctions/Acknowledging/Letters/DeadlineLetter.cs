namespace SeisFunctions.Acknowledging.Letters;

/// <summary>締切前のご案内.</summary>
internal sealed record DeadlineLetter : LetterModel
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
