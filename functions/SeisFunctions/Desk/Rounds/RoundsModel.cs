using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Rounds;

/// <summary>The rounds of the call.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Prepare">Forms to prepare one.</param>
/// <param name="Rounds">The rounds, the newest first.</param>
public sealed record RoundsModel(PageFrame Frame, IReadOnlyList<Link> Prepare, IReadOnlyList<RoundLine> Rounds);

/// <summary>A round as a list shows it.</summary>
/// <param name="Title">What it is, and its page.</param>
/// <param name="State">How far it is.</param>
/// <param name="ReleaseAt">When its letters go out.</param>
/// <param name="Prepared">By whom and when it was prepared.</param>
/// <param name="Counts">How many letters there are of each kind.</param>
public sealed record RoundLine(Link Title, Label State, string ReleaseAt, string Prepared, string Counts);

/// <summary>One round.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Round">As the list shows it.</param>
/// <param name="Acts">What can be done about all of it.</param>
/// <param name="Notice">What an officer must know first, or null.</param>
/// <param name="Shown">What its letters can be narrowed to, with how many there are of each.</param>
/// <param name="Letters">Its letters.</param>
/// <param name="More">Whether there are more than are shown.</param>
/// <param name="Preview">The texts one after another, or back to the list.</param>
/// <param name="Missing">For whom there is no letter.</param>
public sealed record RoundModel(
    PageFrame Frame,
    RoundLine Round,
    IReadOnlyList<Link> Acts,
    string? Notice,
    IReadOnlyList<Choice> Shown,
    IReadOnlyList<RoundLetterLine> Letters,
    bool More,
    Link Preview,
    IReadOnlyList<(Link Applicant, string Reason)> Missing
);

/// <summary>A letter of a round.</summary>
/// <param name="Kind">Which letter, and its page.</param>
/// <param name="Applicant">To whom.</param>
/// <param name="State">How far it is.</param>
/// <param name="To">Address, with those that get a copy.</param>
/// <param name="Who">Who wrote and who approved it.</param>
/// <param name="Reason">What keeps it from going out, or null.</param>
/// <param name="Changes">What is changed against the template.</param>
public sealed record RoundLetterLine(
    Link Kind,
    Link Applicant,
    Label State,
    string To,
    string Who,
    string? Reason,
    IReadOnlyList<string> Changes
)
{
    /// <summary>Its text, where texts are shown.</summary>
    public MailTextLine? Text { get; init; }
}

/// <summary>What a page shows of the letters of a round.</summary>
public enum LettersShown
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Drafts that nobody has approved.</summary>
    Unapproved,

    /// <summary>Drafts that cannot go out as they are.</summary>
    Faulty,

    /// <summary>Those changed against the template.</summary>
    Changed,

    /// <summary>Drafts that are approved.</summary>
    Approved,

    /// <summary>Those that are no drafts any more.</summary>
    Released,
}
