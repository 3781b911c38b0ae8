using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Selecting;

/// <summary>The table of all applicants by which officers select.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Shown">What it can be narrowed to, with how many there are of each.</param>
/// <param name="Sorts">Ways to sort it.</param>
/// <param name="TickAll">To tick every proposal that is shown, or null where nothing can be ticked.</param>
/// <param name="Lines">The applicants.</param>
/// <param name="IsTicked">Whether every proposal is ticked.</param>
/// <param name="More">Whether there are more than are shown.</param>
/// <param name="IsClosed">Whether the call is closed.</param>
/// <param name="Token">Proves that the form came from the desk.</param>
/// <param name="Done">How many the last act on several has recorded, or null.</param>
/// <param name="Left">How many of them it could not.</param>
public sealed record SelectionModel(
    PageFrame Frame,
    IReadOnlyList<Choice> Shown,
    IReadOnlyList<Choice> Sorts,
    Link? TickAll,
    IReadOnlyList<SelectionLine> Lines,
    bool IsTicked,
    bool More,
    bool IsClosed,
    string Token,
    int? Done,
    int Left
)
{
    /// <summary>The year of the deadline, which is most often the fiscal year that is selected for.</summary>
    public required int Year { get; init; }

    /// <summary>The table of candidates, or null where applicants choose none.</summary>
    public Link? Candidates { get; init; }

    /// <summary>Whether the person can select now.</summary>
    public bool CanSelect => Frame.CanAct && IsClosed;
}

/// <summary>An applicant in this table.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Applicant">Its name and page.</param>
/// <param name="Status">The status of its application, or that it has none.</param>
public sealed record SelectionLine(string Code, Link Applicant, Label Status)
{
    /// <summary>The application, or null where there is none.</summary>
    public AppliedLine? Application { get; init; }
}

/// <summary>An application in this table.</summary>
/// <param name="Satisfied">How many requirements are satisfied, of how many that apply.</param>
/// <param name="Requirements">The others, and those on which a person has said something.</param>
/// <param name="Errors">Findings to be mended.</param>
/// <param name="Warnings">Findings to be looked at.</param>
/// <param name="Share">Bonus: consenting municipalities as a share of all, or null.</param>
/// <param name="WideArea">Bonus: whether it is a wide-area application, and rests on a declaration.</param>
/// <param name="Selection">Whether it is selected, or null as long as nobody has decided.</param>
/// <param name="Proposal">What is proposed, or null where that has been decided.</param>
/// <param name="Select">The form to select it.</param>
public sealed record AppliedLine(
    string Satisfied,
    IReadOnlyList<string> Requirements,
    int Errors,
    int Warnings,
    double? Share,
    string? WideArea,
    SelectionNote? Selection,
    ProposalLine? Proposal,
    Link Select
);

/// <summary>A proposal.</summary>
/// <param name="Decision">What is proposed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Item">As acts on several at once send it back.</param>
public sealed record ProposalLine(Label Decision, string Reason, string Item);

/// <summary>The proposals that somebody is about to enter.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Lines">Each with the applicant.</param>
/// <param name="Left">How many have changed since they were ticked, and are none of these.</param>
/// <param name="AsksName">Whether whoever acts must write their name.</param>
/// <param name="Token">Proves that the form came from the desk.</param>
public sealed record ProposalsModel(
    PageFrame Frame,
    IReadOnlyList<(Link Applicant, ProposalLine Proposal)> Lines,
    int Left,
    bool AsksName,
    string Token
);
