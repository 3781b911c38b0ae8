using SeisFunctions.Calls;
using SeisFunctions.Desk.Hearings;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Noting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Applications;

/// <summary>One application in full.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">The status that counts.</param>
/// <param name="Decision">A person's decision, or null.</param>
/// <param name="Figures">What decides and what earns bonus points, as name and value.</param>
/// <param name="Requirements">The requirements; empty without an application.</param>
/// <param name="Findings">Findings, worst first.</param>
/// <param name="Forms">The forms as read.</param>
/// <param name="Municipalities">The municipalities listed, or null in a call that asks for none.</param>
/// <param name="Acts">What can be done.</param>
/// <param name="Basis">Which rules, reader and input the verdict rests on.</param>
public sealed record ApplicationModel(
    PageFrame Frame,
    string Code,
    string Name,
    Label Status,
    DecisionNote? Decision,
    IReadOnlyList<NamedValue> Figures,
    IReadOnlyList<RequirementLine> Requirements,
    IReadOnlyList<FindingLine> Findings,
    IReadOnlyList<FormSection> Forms,
    MunicipalitySection? Municipalities,
    IReadOnlyList<Link> Acts,
    string? Basis
)
{
    /// <summary>Whether it is selected, or null as long as nobody has decided.</summary>
    public SelectionNote? Selection { get; init; }

    /// <summary>Its hearings, the latest first.</summary>
    public IReadOnlyList<HearingLine> Hearings { get; init; } = [];

    /// <summary>What officers keep beside it.</summary>
    public NotesModel Notes { get; init; } = NotesModel.None;

    /// <summary>Findings that a person has settled.</summary>
    public IReadOnlyList<FindingLine> Settled { get; init; } = [];

    /// <summary>What waits because of its sender, newest first.</summary>
    public IReadOnlyList<HeldLine> Held { get; init; } = [];

    /// <summary>Correspondence of the applicant that nobody has dealt with, newest first.</summary>
    public IReadOnlyList<CorrespondenceLine> Correspondence { get; init; } = [];

    /// <summary>What has happened, newest first.</summary>
    public IReadOnlyList<TimelineLine> Timeline { get; init; } = [];

    /// <summary>Whom to ask, as the forms say; where there are none, as the contact list says.</summary>
    public IReadOnlyList<NamedValue> Contact { get; init; } = [];

    /// <summary>The requirements that a person has to look at.</summary>
    public IReadOnlyList<RequirementLine> OpenRequirements =>
        [.. Requirements.Where(requirement => requirement.Outcome.Tone is Tone.Bad or Tone.Attention)];

    /// <summary>The findings that somebody has to do something about.</summary>
    public IReadOnlyList<FindingLine> OpenFindings => [.. Findings.Where(IsOpen)];

    /// <summary>The findings that are only there to be known.</summary>
    public IReadOnlyList<FindingLine> OtherFindings => [.. Findings.Where(finding => !IsOpen(finding))];

    /// <summary>Whether there is an application.</summary>
    public bool Exists => Requirements.Count > 0;

    private static bool IsOpen(FindingLine finding) => finding.Severity.Tone is Tone.Mend or Tone.Attention;
}

/// <summary>A person's decision beside what the rules say.</summary>
/// <param name="Computed">What the rules say.</param>
/// <param name="Decided">What the person decided.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
/// <param name="Note">Why.</param>
/// <param name="Outdated">Whether the application has changed since.</param>
public sealed record DecisionNote(Label Computed, Label Decided, string By, string At, string Note, bool Outdated);

/// <summary>Whether an application is selected.</summary>
/// <param name="Decision">What a person decided.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="Revision">On how many submissions.</param>
/// <param name="AsksAgain">Whether the application has changed since.</param>
public sealed record SelectionNote(
    Label Decision,
    string By,
    string At,
    string Reason,
    int Revision,
    bool AsksAgain
)
{
    /// <summary>That of a row, or null as long as nobody has decided.</summary>
    public static SelectionNote? Of(ApplicationRow row, CallDefinition call) =>
        row.Selection is { } one
            ? new(
                Labels.Of(one, call),
                one.By,
                Words.Second(one.At),
                one.Reason,
                one.Revision,
                row.SelectionAsksAgain
            )
            : null;
}

/// <summary>A value with its name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Hint">A few words more, or null.</param>
public sealed record NamedValue(string Name, string Value, string? Hint = null);

/// <summary>A requirement with its judgement.</summary>
/// <param name="Number">Its number as printed.</param>
/// <param name="Title">A few words.</param>
/// <param name="Outcome">The judgement.</param>
/// <param name="Reason">Why.</param>
/// <param name="Evidence">What it rests on.</param>
public sealed record RequirementLine(
    string Number,
    string Title,
    Label Outcome,
    string Reason,
    IReadOnlyList<EvidenceLine> Evidence
)
{
    /// <summary>What a person said, or null.</summary>
    public string? Person { get; init; }

    /// <summary>What the rules say, where a person has said something.</summary>
    public (Label Outcome, string Reason)? Machine { get; init; }

    /// <summary>What can be said about it.</summary>
    public IReadOnlyList<Link> Acts { get; init; } = [];
}

/// <summary>A field that a judgement rests on.</summary>
/// <param name="Field">Form and label.</param>
/// <param name="Location">Its place, or null.</param>
/// <param name="Value">The text as written.</param>
public sealed record EvidenceLine(string Field, string? Location, string Value)
{
    /// <summary>Where its place is shown, or null.</summary>
    public string? Href { get; init; }
}

/// <summary>A form as read.</summary>
/// <param name="Name">様式1.</param>
/// <param name="File">Its file.</param>
/// <param name="Submission">The submission that it came with.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Tables">Its tables.</param>
public sealed record FormSection(
    string Name,
    Link File,
    Link Submission,
    IReadOnlyList<FieldLine> Fields,
    IReadOnlyList<TableSection> Tables
)
{
    /// <summary>Where it is shown beside what was read, or null.</summary>
    public string? Facsimile { get; init; }
}

/// <summary>A table as read.</summary>
/// <param name="Title">The heading under which it is printed.</param>
/// <param name="Columns">Labels of its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record TableSection(string Title, IReadOnlyList<string> Columns, IReadOnlyList<RowLine> Rows);

/// <summary>A row as read.</summary>
/// <param name="Cells">One a column.</param>
/// <param name="Location">Its place.</param>
/// <param name="Href">Where its place is shown, or null.</param>
public sealed record RowLine(IReadOnlyList<FieldLine> Cells, string? Location, string? Href);

/// <summary>A field as read.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Value">The value as the rules see it.</param>
/// <param name="Doubt">How sure the reading is, where it is not certain.</param>
/// <param name="Raw">The text as written, where it differs from the value.</param>
/// <param name="Location">Its place, or null.</param>
public sealed record FieldLine(string Label, string Value, Label? Doubt, string? Raw, string? Location)
{
    /// <summary>Where its place is shown, or null.</summary>
    public string? Href { get; init; }
}

/// <summary>The municipalities listed.</summary>
/// <param name="Title">The heading under which their table is printed.</param>
/// <param name="Columns">Labels of what else the table asks for.</param>
/// <param name="Rows">The municipalities.</param>
public sealed record MunicipalitySection(
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<MunicipalityLine> Rows
);

/// <summary>A municipality listed.</summary>
/// <param name="Code">Its code, or null.</param>
/// <param name="Name">Its name.</param>
/// <param name="Counts">Whether it counts, in a word.</param>
/// <param name="Location">Its place.</param>
public sealed record MunicipalityLine(string? Code, string Name, Label Counts, string Location)
{
    /// <summary>What else stands in its row.</summary>
    public IReadOnlyList<FieldLine> Cells { get; init; } = [];

    /// <summary>Where its row is shown, or null.</summary>
    public string? Href { get; init; }
}

/// <summary>A submission that waits because of its sender.</summary>
/// <param name="Link">Receipt number and page.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="From">Its sender.</param>
/// <param name="Reason">Why it waits.</param>
/// <param name="Compare">Where it stands beside the application.</param>
public sealed record HeldLine(Link Link, string ReceivedAt, string From, string Reason, Link Compare);

/// <summary>Correspondence that nobody has dealt with.</summary>
/// <param name="Link">Receipt number and page.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="From">Its sender.</param>
/// <param name="Subject">Its subject.</param>
public sealed record CorrespondenceLine(Link Link, string ReceivedAt, string From, string Subject);
