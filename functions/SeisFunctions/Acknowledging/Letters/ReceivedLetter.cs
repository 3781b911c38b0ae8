namespace SeisFunctions.Acknowledging.Letters;

/// <summary>受付連絡 and 期限後到着のお知らせ: what a submission brought, and what it changed.</summary>
internal sealed record ReceivedLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string ReceiptNumber { get; init; }
    public required string ReceivedAt { get; init; }
    public required string Deadline { get; init; }
    public required string Subject { get; init; }
    public required IReadOnlyList<ReceivedFile> Files { get; init; }
    public required string Missing { get; init; }
    public required IReadOnlyList<OneForm> Repeated { get; init; }
    public required IReadOnlyList<OneForm> Replaced { get; init; }
    public required IReadOnlyList<WaitingForm> Waiting { get; init; }
    public required IReadOnlyList<OneForm> Overtaken { get; init; }
    public required bool Waits { get; init; }
    public required IReadOnlyList<CurrentForm> Current { get; init; }
    public required string Voided { get; init; }
    public required string Why { get; init; }
    public required string Added { get; init; }
    public required string Dropped { get; init; }
    public required bool Withdrawn { get; init; }
    public required bool Complete { get; init; }
    public required bool CanBeMended { get; init; }
    public required string How { get; init; }
    public required IReadOnlyList<string> Items { get; init; }
    public string Remarked { get; init; } = "";
    public bool RemarksTooLarge { get; init; }
    public string InTime { get; init; } = "";
}

internal sealed record ReceivedFile(string Name, string Size, string Sha256, string TakenFor);

internal sealed record OneForm(string Form, string ReceiptNumber);

internal sealed record WaitingForm(string Form, string ReceiptNumber, bool Chosen, string Gone);

internal sealed record CurrentForm(string Name, string File, string ReceiptNumber);
