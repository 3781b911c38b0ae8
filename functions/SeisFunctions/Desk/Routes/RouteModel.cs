using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Querying.Routes;

namespace SeisFunctions.Desk.Routes;

/// <summary>The tests of one applicant's route.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Standing">What is known of the route; null for the tests that name nobody.</param>
/// <param name="Application">The applicant's page, or null.</param>
/// <param name="Summary">What decides, in a sentence.</param>
/// <param name="Tests">The tests, newest first.</param>
public sealed record RouteModel(
    PageFrame Frame,
    Label? Standing,
    Link? Application,
    string Summary,
    IReadOnlyList<TestLine> Tests
);

/// <summary>One test.</summary>
/// <param name="Link">Its number, leading to its page.</param>
/// <param name="Standing">Whether it proves the route.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Facts">Sender, subject and so on.</param>
/// <param name="Files">Its files.</param>
/// <param name="Notes">What became of the mail as a whole.</param>
/// <param name="Advice">What the sender was advised to do.</param>
public sealed record TestLine(
    Link Link,
    Label Standing,
    string ReceivedAt,
    IReadOnlyList<(string Name, string Value)> Facts,
    IReadOnlyList<TestedFileView> Files,
    IReadOnlyList<RouteNoteView> Notes,
    IReadOnlyList<string> Advice
);
