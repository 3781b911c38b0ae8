namespace SeisFunctions.Acknowledging.Letters;

/// <summary>お問い合わせ受付のお知らせ.</summary>
internal sealed record InquiryLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string ReceiptNumber { get; init; }
    public required string ReceivedAt { get; init; }
    public required string Subject { get; init; }
    public required IReadOnlyList<SentFile> Files { get; init; }
    public required bool CanBeMended { get; init; }
}

internal sealed record SentFile(string Name, string Size, string Sha256);
