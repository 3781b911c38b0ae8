using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Overview;

/// <summary>The state of the call at a glance.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Clock">How far the call has come.</param>
/// <param name="Figures">Number of applications by status, and those that have sent nothing.</param>
/// <param name="Submissions">Number of submissions.</param>
/// <param name="Machine">What works by itself, and whether it does: mailbox, reading, closing.</param>
/// <param name="Tasks">What needs a person, most urgent first.</param>
/// <param name="Board">The applicants.</param>
/// <param name="Arrivals">Submissions over time.</param>
/// <param name="CallList">Applicants without an application, prefectures by region.</param>
/// <param name="SilentUnlisted">How many have sent nothing and are not named, since there are too many.</param>
public sealed record OverviewModel(
    PageFrame Frame,
    CallClock Clock,
    IReadOnlyList<Figure> Figures,
    int Submissions,
    IReadOnlyList<MachineLine> Machine,
    IReadOnlyList<TaskGroup> Tasks,
    Board Board,
    ArrivalChart Arrivals,
    IReadOnlyList<Region> CallList,
    int SilentUnlisted
)
{
    /// <summary>How many of the submissions are gone since their applicant was erased on request.</summary>
    public int ErasedSubmissions { get; init; }
}

/// <summary>How far the call has come.</summary>
/// <param name="Headline">締切まで, 締切から.</param>
/// <param name="Span">3日 4時間 12分.</param>
/// <param name="OpensAt">Opening as text.</param>
/// <param name="Deadline">Deadline as text.</param>
/// <param name="Percent">Share of the time that has passed, 0 to 100.</param>
/// <param name="Statement">The closing statement, once it is written.</param>
public sealed record CallClock(
    string Headline,
    string Span,
    string OpensAt,
    string Deadline,
    int Percent,
    Link? Statement
);

/// <summary>A number with what it counts.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Count">The number.</param>
/// <param name="Href">Where its members are listed.</param>
public sealed record Figure(Label Label, int Count, string Href);

/// <summary>What works by itself.</summary>
/// <param name="Name">Which part.</param>
/// <param name="State">How it is.</param>
/// <param name="Detail">A sentence.</param>
public sealed record MachineLine(string Name, Label State, string Detail);

/// <summary>Things of one kind that need a person.</summary>
/// <param name="Label">What they are.</param>
/// <param name="Count">How many there are.</param>
/// <param name="More">Whether there are more than that.</param>
/// <param name="Advice">What to do.</param>
/// <param name="All">Where all of them are.</param>
/// <param name="First">The first of them.</param>
public sealed record TaskGroup(
    Label Label,
    int Count,
    bool More,
    string Advice,
    Link All,
    IReadOnlyList<TaskLine> First
);

/// <summary>One thing that needs a person.</summary>
/// <param name="Link">What it is.</param>
/// <param name="Reason">Why.</param>
/// <param name="Settle">The form or page that settles it, or null where that is its own page.</param>
public sealed record TaskLine(Link Link, string Reason, Link? Settle);

/// <summary>How the applicants stand.</summary>
/// <param name="Noun">What they are.</param>
/// <param name="IsMap">Whether they lie on a map; otherwise they stand in a table.</param>
/// <param name="Tiles">The applicants; of a table the first ones.</param>
/// <param name="Count">How many there are.</param>
public sealed record Board(string Noun, bool IsMap, IReadOnlyList<MapTile> Tiles, int Count);

/// <summary>An applicant on the map or in the table.</summary>
/// <param name="Code">Its code.</param>
/// <param name="ShortName">Its name for a narrow place.</param>
/// <param name="Name">Its name.</param>
/// <param name="Label">Its status.</param>
/// <param name="Href">Its page.</param>
public sealed record MapTile(string Code, string ShortName, string Name, Label Label, string Href);

/// <summary>Applicants of one region.</summary>
/// <param name="Name">The region; empty where there are none.</param>
/// <param name="Applicants">Those without an application.</param>
public sealed record Region(string Name, IReadOnlyList<RegionLine> Applicants);

/// <summary>An applicant without an application.</summary>
/// <param name="Link">Its page.</param>
/// <param name="Note">What it has sent all the same, or null.</param>
public sealed record RegionLine(Link Link, Label? Note);
