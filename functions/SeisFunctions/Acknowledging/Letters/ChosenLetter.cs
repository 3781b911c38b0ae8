namespace SeisFunctions.Acknowledging.Letters;

/// <summary>採用した提出のお知らせ.</summary>
internal sealed record ChosenLetter : LetterModel
{
    public required string Applicant { get; init; }
    public required string ReceiptNumber { get; init; }
    public required string OtherReceiptNumber { get; init; }
    public required bool TakenBack { get; init; }
    public required bool Alone { get; init; }
    public required IReadOnlyList<ChosenForm> Forms { get; init; }
}

internal sealed record ChosenForm(string Form, string ReceiptNumber, bool Yours);
