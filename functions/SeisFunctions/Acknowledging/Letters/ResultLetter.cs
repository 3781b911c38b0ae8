namespace SeisFunctions.Acknowledging.Letters;

/// <summary>選定結果の通知: selected, not selected, or on hold.</summary>
internal sealed record ResultLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string Outcome { get; init; }
    public required string Reason { get; init; }
    public required string SelectedAs { get; init; }
    public required string Replaced { get; init; }
    public required IReadOnlyList<ResultPaper> Follows { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
    public required IReadOnlyList<string> Adopted { get; init; }
    public required IReadOnlyList<string> NotAdopted { get; init; }
    public required IReadOnlyList<string> Undecided { get; init; }
    public required bool Unclear { get; init; }
}

/// <summary>What a selected applicant hands in next.</summary>
internal sealed record ResultPaper(string Title, string Due);
