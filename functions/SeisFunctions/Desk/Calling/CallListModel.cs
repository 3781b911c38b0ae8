using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Calling;

/// <summary>電話連絡票: whom to call, with room to write.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Deadline">The deadline as text.</param>
/// <param name="Filters">Those who have to be called, or all.</param>
/// <param name="Lines">The applicants, silent ones first.</param>
/// <param name="HasContacts">Whether a list of contacts has been read in.</param>
/// <param name="More">Whether there are more than are shown.</param>
public sealed record CallListModel(
    PageFrame Frame,
    string Deadline,
    IReadOnlyList<Choice> Filters,
    IReadOnlyList<CallLine> Lines,
    bool HasContacts,
    bool More
);

/// <summary>An applicant to be called.</summary>
/// <param name="Applicant">Its name and page.</param>
/// <param name="PartnerOf">Whose wide-area application names it as a partner, or null.</param>
/// <param name="State">Its status.</param>
/// <param name="Contacts">Whom to call: department, name, telephone number.</param>
/// <param name="Open">What is open.</param>
/// <param name="Last">The last that came from or went to it, or null.</param>
/// <param name="Route">What is known of its route (送信テスト).</param>
public sealed record CallLine(
    Link Applicant,
    string? PartnerOf,
    Label State,
    IReadOnlyList<CallContact> Contacts,
    IReadOnlyList<string> Open,
    string? Last,
    string Route
);

/// <summary>Whom to call.</summary>
/// <param name="Who">Department and name.</param>
/// <param name="Telephone">Telephone number, or nothing.</param>
public sealed record CallContact(string Who, string Telephone);
