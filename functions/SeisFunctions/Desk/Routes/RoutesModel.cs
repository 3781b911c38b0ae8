using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Routes;

/// <summary>The board of routes.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Counts">How many routes are in each standing.</param>
/// <param name="Lines">One for each applicant.</param>
/// <param name="Unknown">How many of the newest tests name nobody.</param>
public sealed record RoutesModel(
    PageFrame Frame,
    IReadOnlyList<(Label Label, int Count)> Counts,
    IReadOnlyList<RouteLine> Lines,
    int Unknown
);

/// <summary>The route of one applicant.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Link">Its name, leading to its tests.</param>
/// <param name="Standing">What is known.</param>
/// <param name="At">When, or a stroke.</param>
/// <param name="By">By what, or nothing.</param>
/// <param name="Problems">What stands against it, or nothing.</param>
/// <param name="Tests">How many tests.</param>
public sealed record RouteLine(
    string Code,
    Link Link,
    Label Standing,
    string At,
    string By,
    string Problems,
    int Tests
);
