using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Writing;

/// <summary>A letter that an officer has written, beside its text.</summary>
/// <param name="Facts">Who wrote it, until when it asks for an answer.</param>
/// <param name="Submission">What it answers, or null.</param>
/// <param name="Answer">What answered it, or null.</param>
/// <param name="Changes">What is changed against the template; null where the text is erased.</param>
/// <param name="Obstacle">Why it cannot be sent as it is, or null.</param>
/// <param name="Acts">What can be done about a draft.</param>
public sealed record WrittenModel(
    IReadOnlyList<(string Name, string Value)> Facts,
    Link? Submission,
    Link? Answer,
    IReadOnlyList<(string Sign, IReadOnlyList<TextPiece> Line)>? Changes,
    string? Obstacle,
    IReadOnlyList<Link> Acts
)
{
    /// <summary>The round that it belongs to, or null.</summary>
    public Link? Round { get; init; }

    /// <summary>What must be confirmed before it is sent, or null.</summary>
    public string? Doubt { get; init; }

    /// <summary>Has it sent; null where that is not possible.</summary>
    internal OfferedAct? Release { get; init; }
}
