using SeisFunctions.Domain;

namespace SeisFunctions.Intake;

/// <summary>A hearing as somebody has filled it in.</summary>
/// <param name="HeldAt">When: <c>2026-03-30T10:00</c> in Japan's time, or with an offset.</param>
/// <param name="With">Who takes part.</param>
/// <param name="State">Whether it was held.</param>
/// <param name="Questions">The questions; one without a text is none.</param>
/// <param name="Mails">Receipt numbers or ids of the mails about it.</param>
public sealed record HearingDraft(
    string? HeldAt,
    string? With,
    HearingState State,
    IReadOnlyList<HearingQuestion> Questions,
    IReadOnlyList<string> Mails
);
