using SeisFunctions.Desk.Layout;

namespace SeisFunctions.Desk.Parts;

/// <summary>A page of a list.</summary>
/// <typeparam name="TLine">One line of it.</typeparam>
/// <param name="Frame">Around the page.</param>
/// <param name="Filters">What the list can be narrowed to, each with its address; none where it cannot.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Next">Address of the next page, or null.</param>
public sealed record ListModel<TLine>(
    PageFrame Frame,
    IReadOnlyList<Choice> Filters,
    IReadOnlyList<TLine> Lines,
    string? Next
)
{
    /// <summary>What the list shows, where it is not all: the result of a search.</summary>
    public string? Note { get; init; }
}
