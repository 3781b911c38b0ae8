namespace SeisFunctions.Acknowledging.Letters;

/// <summary>伴走支援事業者の採択結果, to those from whom providers have chosen.</summary>
internal sealed record ProviderLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string SelectedAs { get; init; }
    public required string Replaced { get; init; }
    public required string Outcome { get; init; }
}
