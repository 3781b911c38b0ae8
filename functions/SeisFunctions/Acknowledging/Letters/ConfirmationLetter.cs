namespace SeisFunctions.Acknowledging.Letters;

/// <summary>提出の確認のお願い.</summary>
internal sealed record ConfirmationLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string ReceiptNumber { get; init; }
    public required string ReceivedAt { get; init; }
    public required int Files { get; init; }
    public required string Size { get; init; }
    public required string Forms { get; init; }
    public required string Link { get; init; }
    public required string Expires { get; init; }
}
