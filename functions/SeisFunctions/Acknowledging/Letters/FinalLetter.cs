namespace SeisFunctions.Acknowledging.Letters;

/// <summary>受付完了通知.</summary>
internal sealed record FinalLetter : LetterModel
{
    public required bool Withdrawn { get; init; }
    public required bool Reviewing { get; init; }
    public required bool Afresh { get; init; }
    public required string Added { get; init; }
    public required string Removed { get; init; }
    public required bool Confirmed { get; init; }
    public required IReadOnlyList<ExchangedForm> Exchanged { get; init; }
    public required string Listed { get; init; }
    public required string Dropped { get; init; }
    public required string Applicant { get; init; }
    public required string ReceivedAt { get; init; }
    public required IReadOnlyList<FinalForm> Forms { get; init; }
    public required IReadOnlyList<string> Items { get; init; }
    public required string Proofs { get; init; }
    public required string VerifyPage { get; init; }
    public string Remarked { get; init; } = "";
    public bool RemarksTooLarge { get; init; }
}

internal sealed record FinalForm(string Name, string File, string ReceiptNumber, string Sha256, string ReceivedAt);

internal sealed record ExchangedForm(string Form, string Before, string Now, bool Another);
