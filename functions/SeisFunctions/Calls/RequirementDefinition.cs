using System.Collections.ObjectModel;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls;

/// <summary>The wording of one requirement (応募要件).</summary>
/// <param name="Number">Number in 2(2) of the call.</param>
/// <param name="Title">A few words for tables.</param>
/// <param name="Text">What the call asks.</param>
public sealed record RequirementDefinition(int Number, string Title, string Text)
{
    /// <summary>Reasons in the words of the call, by outcome. Where there is none, the rules give theirs.</summary>
    public IReadOnlyDictionary<RequirementOutcome, string> Texts { get; init; } =
        ReadOnlyDictionary<RequirementOutcome, string>.Empty;

    /// <summary>Words in which a free text speaks of what the requirement is about.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
