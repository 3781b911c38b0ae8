namespace SeisFunctions.Acknowledging.Letters;

/// <summary>受領連絡 of what is collected after the closing.</summary>
internal sealed record CollectedLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string ReceiptNumber { get; init; }
    public required string ReceivedAt { get; init; }
    public required string Subject { get; init; }
    public required IReadOnlyList<SentFile> Files { get; init; }

    /// <summary>What each file is taken for.</summary>
    public required IReadOnlyList<CollectedLetterItem> Items { get; init; }

    /// <summary>Whether nobody need look at it.</summary>
    public required bool IsInOrder { get; init; }

    /// <summary>Whether anything else is missing.</summary>
    public required bool OthersAreDue { get; init; }

    /// <summary>What else is missing.</summary>
    public required IReadOnlyList<CollectedLetterDue> StillDue { get; init; }
}

/// <param name="Title">別紙-1 覚書（松江市）.</param>
/// <param name="Due">Until when it is due.</param>
internal sealed record CollectedLetterDue(string Title, string Due);

/// <param name="Title">別紙-1 覚書（松江市）; empty where it is not clear.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Differences">What is to be looked at.</param>
internal sealed record CollectedLetterItem(string Title, string File, IReadOnlyList<string> Differences);
