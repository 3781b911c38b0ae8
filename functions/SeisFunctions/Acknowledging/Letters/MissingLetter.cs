namespace SeisFunctions.Acknowledging.Letters;

/// <summary>申請書類の添付に関するお知らせ.</summary>
internal sealed record MissingLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string ReceiptNumber { get; init; }
    public required string ReceivedAt { get; init; }
    public required string Deadline { get; init; }
    public required string Subject { get; init; }
    public required string Named { get; init; }
    public required bool? OnlyImages { get; init; }
    public required bool CanBeMended { get; init; }
}
