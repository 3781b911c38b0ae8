namespace SeisFunctions.Watching.Duty;

/// <summary>Something that was on time and waits for a person while the deadline comes near.</summary>
/// <param name="Key">Tells it from all others; nothing personal.</param>
/// <param name="Kind">What it is, as the template of the letter spells it.</param>
/// <param name="ReceiptNumber">受付番号, or null.</param>
/// <param name="ReceivedAt">When it was received, UTC, or null.</param>
/// <param name="Path">Its page at the desk.</param>
internal sealed record WaitingItem(
    string Key,
    string Kind,
    string? ReceiptNumber,
    DateTimeOffset? ReceivedAt,
    string Path
);
