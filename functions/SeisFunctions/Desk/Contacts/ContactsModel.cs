using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Contacts;

/// <summary>A list of contacts: the one that counts, or one that somebody may take over.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Title">Title of the page.</param>
/// <param name="Text">What it is.</param>
/// <param name="Lines">The contacts.</param>
/// <param name="Missing">Applicants without a contact; none where they are too many to be named.</param>
/// <param name="Changes">What it changes, or null for the one that counts.</param>
/// <param name="Acts">What can be done.</param>
public sealed record ContactsModel(
    PageFrame Frame,
    string Title,
    string Text,
    IReadOnlyList<ContactLine> Lines,
    IReadOnlyList<Link> Missing,
    ContactChangesModel? Changes,
    IReadOnlyList<Link> Acts
);

/// <summary>A contact.</summary>
/// <param name="Applicant">The applicant and its page.</param>
/// <param name="Department">部署.</param>
/// <param name="Name">氏名.</param>
/// <param name="Telephone">Telephone number.</param>
/// <param name="Email">Mail address.</param>
public sealed record ContactLine(Link Applicant, string Department, string Name, string Telephone, string Email)
{
    /// <summary>Letters that can be written to it.</summary>
    public IReadOnlyList<Link> Acts { get; init; } = [];
}

/// <summary>What a list changes, by names of applicants.</summary>
/// <param name="Groups">What becomes of applicants, and their names.</param>
public sealed record ContactChangesModel(IReadOnlyList<(Label What, IReadOnlyList<string> Names)> Groups);

/// <summary>A file to be read in, and what of it is not understood.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Token">Proves that the form came from the desk.</param>
/// <param name="Refusal">Why nothing was read, or null.</param>
/// <param name="Faults">What is not understood.</param>
/// <param name="Notes">What is read in another way than it is written.</param>
/// <param name="Next">Where what was read is looked at, or null where nothing was.</param>
public sealed record ImportModel(
    PageFrame Frame,
    string Token,
    string? Refusal,
    NotedLines Faults,
    NotedLines Notes,
    string? Next
);

/// <summary>Lines of a file with what is to be told about them: the first of them.</summary>
/// <param name="First">Line and text.</param>
/// <param name="Count">How many there are.</param>
public sealed record NotedLines(IReadOnlyList<(string Line, string Text)> First, int Count);
