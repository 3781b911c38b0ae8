using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Comparing;

/// <summary>What stands for an applicant, and what a submission that waits would put in its place.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Applicant">The application.</param>
/// <param name="Submission">The submission that waits.</param>
/// <param name="Waits">Why it waits, or what an officer has chosen.</param>
/// <param name="Differences">How many fields, rows, municipalities and requirements differ.</param>
/// <param name="Senders">Who sent which form.</param>
/// <param name="Requirements">The requirements that come out otherwise.</param>
/// <param name="Municipalities">All municipalities that one of the two lists.</param>
/// <param name="Forms">Field by field.</param>
/// <param name="Acts">What can be done.</param>
public sealed record SideBySideModel(
    PageFrame Frame,
    Link Applicant,
    Link Submission,
    string? Waits,
    int Differences,
    IReadOnlyList<SenderPair> Senders,
    IReadOnlyList<RequirementPair> Requirements,
    IReadOnlyList<MunicipalityPair> Municipalities,
    IReadOnlyList<FormPair> Forms,
    IReadOnlyList<Link> Acts
)
{
    /// <summary>What the call calls the list of municipalities, or null if it asks for none.</summary>
    public string? ListTitle { get; init; }

    /// <summary>The choice between the two, or null where there is none or the person may not choose.</summary>
    public OfferedAct? Choice { get; init; }
}

/// <summary>Who sent a form, on both sides.</summary>
/// <param name="Form">Its name.</param>
/// <param name="Standing">The submission whose form stands, or null.</param>
/// <param name="Waiting">The one that waits, or null if it does not bring this form.</param>
public sealed record SenderPair(string Form, SenderLine? Standing, SenderLine? Waiting)
{
    /// <summary>Where both versions of the form are shown side by side, or null where there is one.</summary>
    public string? Facsimiles { get; init; }
}

/// <summary>Who sent a form.</summary>
/// <param name="Link">The submission.</param>
/// <param name="From">Its sender.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="File">The file.</param>
public sealed record SenderLine(Link Link, string From, string ReceivedAt, Link File);

/// <summary>A requirement on both sides.</summary>
/// <param name="Title">Number and a few words.</param>
/// <param name="Standing">Its outcome as the application stands.</param>
/// <param name="Waiting">Its outcome with the forms of the submission that waits.</param>
/// <param name="Reason">Why, with these forms.</param>
public sealed record RequirementPair(string Title, Label Standing, Label Waiting, string Reason);

/// <summary>A municipality on both sides.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Standing">What the standing list says of it, or null.</param>
/// <param name="Waiting">What the other list says of it, or null.</param>
/// <param name="Difference">What differs, or null.</param>
public sealed record MunicipalityPair(
    string Name,
    MunicipalitySide? Standing,
    MunicipalitySide? Waiting,
    Label? Difference
);

/// <summary>What a list says of a municipality.</summary>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Text">Department, issues and support.</param>
public sealed record MunicipalitySide(Label Counts, string Text);

/// <summary>A form on both sides.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">A sentence where there is nothing to compare, or null.</param>
/// <param name="Fields">Its fields and rows of tables.</param>
public sealed record FormPair(string Name, string? Note, IReadOnlyList<FieldPair> Fields);

/// <summary>A field, or a row of a table, on both sides.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Standing">As it stands; empty where it is not there.</param>
/// <param name="Waiting">As it would be.</param>
/// <param name="Difference">What differs, or null.</param>
public sealed record FieldPair(string Label, string Standing, string Waiting, Label? Difference);
