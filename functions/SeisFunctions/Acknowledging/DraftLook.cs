using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>What there is against having a draft sent as it is.</summary>
/// <param name="Now">What it is written about as that stands now; null where it can not be written any more.</param>
/// <param name="Refusal">Why it cannot be sent, or null.</param>
/// <param name="Doubt">What somebody must confirm first, or null.</param>
public sealed record DraftLook(LetterOccasion? Now, Refusal? Refusal, NameDoubt? Doubt)
{
    /// <summary>Why it is not sent where nobody confirms anything, or null.</summary>
    public Refusal? Obstacle => Refusal ?? Doubt?.Refusal;

    /// <summary>Why it is not sent by an act that may confirm something, or null.</summary>
    public Refusal? ObstacleTo(Act act) => Refusal ?? Doubt?.Unconfirmed(act);

    /// <summary>What the record of an act says of what was confirmed, behind a text.</summary>
    public string? On(string? text) =>
        Doubt is null ? text
        : $"{text}（確認した名称：{string.Join("、", Doubt.Names)}）";
}
