using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Collecting;

/// <summary>The board of what is collected after the closing.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Summary">Each collection with how much of it stands how.</param>
/// <param name="Collections">What it can be narrowed to by collection.</param>
/// <param name="States">What it can be narrowed to by state.</param>
/// <param name="Sorts">What it can be sorted by.</param>
/// <param name="Lines">One line for each thing.</param>
public sealed record CollectionsModel(
    PageFrame Frame,
    IReadOnlyList<CollectionSummary> Summary,
    IReadOnlyList<Choice> Collections,
    IReadOnlyList<Choice> States,
    IReadOnlyList<Choice> Sorts,
    IReadOnlyList<CollectionLine> Lines
)
{
    /// <summary>What the board shows, where it is not all.</summary>
    public string? Note { get; init; }
}

/// <summary>How a collection stands.</summary>
/// <param name="Link">Its name, leading to its lines.</param>
/// <param name="Due">Its date.</param>
/// <param name="Total">How much of it is due.</param>
/// <param name="Received">How much of that has come and is in order, or need not come.</param>
/// <param name="Missing">How much has not come.</param>
/// <param name="Overdue">How much of that is overdue.</param>
/// <param name="Differs">How much has come, or may have, and must be looked at.</param>
public sealed record CollectionSummary(
    Link Link,
    string Due,
    int Total,
    int Received,
    int Missing,
    int Overdue,
    int Differs
);

/// <summary>One thing that is collected.</summary>
/// <param name="Applicant">Whose it is.</param>
/// <param name="Title">What it is.</param>
/// <param name="Name">For what, or nothing.</param>
/// <param name="Due">Until when.</param>
/// <param name="Status">How it stands.</param>
/// <param name="ReceivedAt">When it was received, or nothing.</param>
/// <param name="Version">Which version, or nothing.</param>
/// <param name="Files">Where it can be read, each beside what was read from it.</param>
/// <param name="Notes">In what it differs, what waits, what officers have said.</param>
/// <param name="Acts">What can be done about it.</param>
public sealed record CollectionLine(
    Link Applicant,
    string Title,
    string Name,
    string Due,
    Label Status,
    string ReceivedAt,
    string Version,
    IReadOnlyList<Link> Files,
    IReadOnlyList<CollectionNote> Notes,
    IReadOnlyList<Link> Acts
);

/// <summary>A remark about something that is collected.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Link">Where it leads, or null.</param>
public sealed record CollectionNote(string Text, Link? Link = null);
