namespace SeisFunctions.Acknowledging.Letters;

/// <summary>送信者確認中のお知らせ.</summary>
internal sealed record HeldLetter : LetterModel
{
    public required string ReceiptNumber { get; init; }
    public required string Voided { get; init; }
    public required string ReceivedAt { get; init; }
}
