using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Registrations;

/// <summary>The registrations for the briefing.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="State">Whether registrations are taken.</param>
/// <param name="Facts">How far it has come.</param>
/// <param name="Notice">What an officer must do in time, or null.</param>
/// <param name="Acts">What can be done.</param>
/// <param name="Filters">What the list can be narrowed to.</param>
/// <param name="Kinds">Kinds of participant that it can be narrowed to.</param>
/// <param name="Sorts">Ways to sort it.</param>
/// <param name="Found">How many are found.</param>
/// <param name="Lines">Those of this page.</param>
/// <param name="Next">Address of the next page, or null.</param>
public sealed record RegistrationsModel(
    PageFrame Frame,
    Label State,
    IReadOnlyList<(string Name, string Value)> Facts,
    string? Notice,
    IReadOnlyList<Link> Acts,
    IReadOnlyList<Choice> Filters,
    IReadOnlyList<Choice> Kinds,
    IReadOnlyList<Choice> Sorts,
    int Found,
    IReadOnlyList<RegistrationLine> Lines,
    string? Next
);

/// <summary>A registration in the list.</summary>
/// <param name="Name">氏名, and its page.</param>
/// <param name="Organisation">所属.</param>
/// <param name="Department">部署・役職.</param>
/// <param name="Email">The address.</param>
/// <param name="Kind">Kind of participant.</param>
/// <param name="State">Whether this person can take part.</param>
/// <param name="Against">Why not, or null.</param>
/// <param name="AsksAgain">Whether the person has entered something after an officer had.</param>
/// <param name="At">When it was first registered.</param>
/// <param name="ToldAt">When joining instructions were written, or nothing.</param>
public sealed record RegistrationLine(
    Link Name,
    string Organisation,
    string Department,
    string Email,
    string Kind,
    Label State,
    string? Against,
    bool AsksAgain,
    string At,
    string ToldAt
);

/// <summary>A registration.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Line">As the list shows it.</param>
/// <param name="Entries">What was entered, newest first.</param>
/// <param name="Dropped">How many entries are not kept any more.</param>
/// <param name="Letters">The joining instructions.</param>
/// <param name="Audit">What officers did.</param>
/// <param name="Acts">What can be done.</param>
public sealed record RegistrationModel(
    PageFrame Frame,
    RegistrationLine Line,
    IReadOnlyList<EntryLine> Entries,
    int Dropped,
    IReadOnlyList<LetterLine> Letters,
    IReadOnlyList<AuditLine> Audit,
    IReadOnlyList<Link> Acts
);

/// <summary>What was entered once.</summary>
/// <param name="Name">氏名.</param>
/// <param name="Organisation">所属.</param>
/// <param name="Department">部署・役職.</param>
/// <param name="Kind">Kind of participant.</param>
/// <param name="By">Who entered it.</param>
/// <param name="At">When.</param>
/// <param name="Counts">Whether it is the one that counts.</param>
public sealed record EntryLine(
    string Name,
    string Organisation,
    string Department,
    string Kind,
    string By,
    string At,
    bool Counts
);
