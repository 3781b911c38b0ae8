using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Hearings;

/// <summary>A hearing, as a page and as a sheet of paper to be filled in.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Applicant">The applicant and its page.</param>
/// <param name="HeldAt">When.</param>
/// <param name="With">Who takes part.</param>
/// <param name="State">Whether it was held.</param>
/// <param name="Written">Who wrote it down last, and when.</param>
/// <param name="Questions">The questions, and what was answered.</param>
/// <param name="Mails">The mails about it.</param>
/// <param name="Act">The form to change it, or null.</param>
public sealed record HearingModel(
    PageFrame Frame,
    Link Applicant,
    string HeldAt,
    string With,
    Label State,
    string Written,
    IReadOnlyList<QuestionLine> Questions,
    IReadOnlyList<HearingMailLine> Mails,
    Link? Act
);

/// <summary>A question.</summary>
/// <param name="Requirement">The requirement that it is about, or null.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">What was answered, or null.</param>
public sealed record QuestionLine(string? Requirement, string Question, string? Answer);

/// <summary>A mail about a hearing.</summary>
/// <param name="Mail">Receipt number and page.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="From">Its sender.</param>
public sealed record HearingMailLine(Link Mail, string ReceivedAt, string Subject, string From);

/// <summary>A hearing on the page of its applicant.</summary>
/// <param name="Hearing">When, and its page.</param>
/// <param name="With">Who takes part.</param>
/// <param name="State">Whether it was held.</param>
/// <param name="Questions">How many questions, and how many of them are answered.</param>
public sealed record HearingLine(Link Hearing, string With, Label State, string Questions);
