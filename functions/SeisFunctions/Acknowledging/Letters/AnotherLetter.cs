namespace SeisFunctions.Acknowledging.Letters;

/// <summary>別の送信者からの提出のお知らせ.</summary>
internal sealed record AnotherLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string ReceiptNumber { get; init; }
    public required string OtherReceiptNumber { get; init; }
    public required string ReceivedAt { get; init; }
    public required string Forms { get; init; }
    public required bool Replaced { get; init; }
    public required bool Chosen { get; init; }
    public required bool Stands { get; init; }
}
