using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Reminding;

/// <summary>締切前のご案内.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Deadline">The deadline as text.</param>
/// <param name="Days">The days on which applicants are reminded, and how each stands.</param>
/// <param name="Lines">To whom it goes today, or went.</param>
/// <param name="Acts">What can be done.</param>
public sealed record RemindersModel(
    PageFrame Frame,
    string Deadline,
    IReadOnlyList<(string Day, Label State)> Days,
    IReadOnlyList<ReminderLine> Lines,
    IReadOnlyList<Link> Acts
);

/// <summary>An applicant that is reminded.</summary>
/// <param name="Applicant">Its name and page.</param>
/// <param name="Kind">Why.</param>
/// <param name="To">Address, or nothing before there is a draft.</param>
/// <param name="State">How it stands.</param>
/// <param name="Reason">Why it is not sent, or null.</param>
/// <param name="Text">Its text, or null.</param>
public sealed record ReminderLine(Link Applicant, string Kind, string To, Label State, string? Reason, Link? Text);
