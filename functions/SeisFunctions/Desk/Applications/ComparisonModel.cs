using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Applications;

/// <summary>What changed between two submissions of one applicant.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Application">The application.</param>
/// <param name="Before">The earlier submission.</param>
/// <param name="After">The later submission.</param>
/// <param name="Forms">By form.</param>
public sealed record ComparisonModel(
    PageFrame Frame,
    Link Application,
    Link Before,
    Link After,
    IReadOnlyList<FormDifference> Forms
);

/// <summary>What changed in a form.</summary>
/// <param name="Form">Its name.</param>
/// <param name="Note">A sentence, where there is nothing to compare.</param>
/// <param name="Fields">The fields and rows that differ.</param>
/// <param name="Counts">How many differ and how many do not, in a sentence.</param>
public sealed record FormDifference(string Form, string? Note, IReadOnlyList<FieldDifference> Fields, string Counts)
{
    /// <summary>Where both versions are shown side by side, or null where there is one.</summary>
    public string? Facsimiles { get; init; }
}

/// <summary>A field, or a row of a table, that differs.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Before">As it was written before.</param>
/// <param name="After">As it is written now.</param>
public sealed record FieldDifference(string Label, string Before, string After);
