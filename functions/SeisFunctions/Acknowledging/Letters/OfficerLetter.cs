namespace SeisFunctions.Acknowledging.Letters;

/// <summary>回答, 照会 and 補正依頼: what an officer begins with.</summary>
internal sealed record OfficerLetter : LetterModel
{
    public required string Applicant { get; init; }

    /// <summary>Of the submission that it answers; nothing where it answers none.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>When that was received, or nothing.</summary>
    public required string ReceivedAt { get; init; }

    public required string Reply { get; init; }
    public required string AnswerBy { get; init; }
    public required string Deadline { get; init; }
    public required bool CanBeMended { get; init; }
    public required bool TakesForms { get; init; }
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>Where questions and answers can be read, or nothing.</summary>
    public required string Faq { get; init; }
}
