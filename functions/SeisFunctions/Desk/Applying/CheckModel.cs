using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Facsimiles;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Applying;

/// <summary>The self-check, before and after files were handed in.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="BlankForms">The blank forms to download.</param>
/// <param name="LaterForms">The blank forms that follow after adoption.</param>
/// <param name="Refusal">Why the files could not be checked, or null.</param>
/// <param name="Result">What was found, or null before.</param>
/// <param name="IsClosed">Whether the deadline has passed.</param>
public sealed record CheckModel(
    PublicFrame Frame,
    IReadOnlyList<Link> BlankForms,
    IReadOnlyList<Link> LaterForms,
    string? Refusal,
    CheckOutcome? Result,
    bool IsClosed
);

/// <summary>What a self-check found.</summary>
/// <param name="Applicant">The prefecture, or null.</param>
/// <param name="Summary">One sentence on how it stands.</param>
/// <param name="ToMend">What must be mended.</param>
/// <param name="ToKnow">What else to know.</param>
/// <param name="Requirements">The requirements; empty without an applicant.</param>
/// <param name="Files">The files that hold forms, each with what was read from it.</param>
/// <param name="Municipalities">The municipalities listed.</param>
public sealed record CheckOutcome(
    string? Applicant,
    Label Summary,
    IReadOnlyList<FindingLine> ToMend,
    IReadOnlyList<FindingLine> ToKnow,
    IReadOnlyList<RequirementLine> Requirements,
    IReadOnlyList<ShownFile> Files,
    IReadOnlyList<MunicipalityLine> Municipalities
)
{
    /// <summary>
    /// The files with what was found as comments, each within its own link: nothing is kept that a link could lead to.
    /// </summary>
    public IReadOnlyList<RemarkedLink> Remarked { get; init; } = [];
}

/// <summary>A file with comments, to save.</summary>
/// <param name="Name">Name to save it under.</param>
/// <param name="Href">The file itself.</param>
public sealed record RemarkedLink(string Name, string Href);
