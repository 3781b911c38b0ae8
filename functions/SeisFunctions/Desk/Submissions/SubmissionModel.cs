using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Noting;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Submissions;

/// <summary>One submission in full.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Id">Its id.</param>
/// <param name="ReceiptNumber">受付番号.</param>
/// <param name="State">What has become of it.</param>
/// <param name="Timing">On time or not, in a word.</param>
/// <param name="Failure">Why it could not be read and what to do, or null.</param>
/// <param name="Applicant">Whose it is, or null.</param>
/// <param name="Facts">Subject, sender and so on.</param>
/// <param name="Clocks">The four clocks.</param>
/// <param name="Signals">What points to an applicant.</param>
/// <param name="Findings">Findings, worst first.</param>
/// <param name="Files">Its files.</param>
/// <param name="Letters">Letters that answer it.</param>
/// <param name="Audit">What persons did.</param>
/// <param name="Acts">What can be done.</param>
public sealed record SubmissionModel(
    PageFrame Frame,
    string Id,
    string ReceiptNumber,
    Label State,
    Label? Timing,
    string? Failure,
    Link? Applicant,
    IReadOnlyList<(string Name, string Value)> Facts,
    IReadOnlyList<ClockLine> Clocks,
    IReadOnlyList<SignalLine> Signals,
    IReadOnlyList<FindingLine> Findings,
    IReadOnlyList<FileLine> Files,
    IReadOnlyList<LetterLine> Letters,
    IReadOnlyList<AuditLine> Audit,
    IReadOnlyList<Link> Acts
)
{
    /// <summary>Whether there is a proof of receipt to save.</summary>
    public bool HasProof { get; init; }

    /// <summary>What its sender wrote, and whoever wrote the mails attached to it.</summary>
    public IReadOnlyList<MailTextLine> Texts { get; init; } = [];

    /// <summary>Whether the raw message is not in storage any more.</summary>
    public bool IsLost { get; init; }

    /// <summary>That it is being read, or read again because of an act; null where it is not.</summary>
    public string? Reading { get; init; }

    /// <summary>What officers keep beside it.</summary>
    public NotesModel Notes { get; init; } = NotesModel.None;
}

/// <summary>What one clock said.</summary>
/// <param name="Name">Which clock.</param>
/// <param name="At">The instant, or that there is none.</param>
/// <param name="Hint">What it means.</param>
/// <param name="Decides">Whether the deadline is decided by it.</param>
public sealed record ClockLine(string Name, string At, string Hint, bool Decides);

/// <summary>Something that points to an applicant.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Applicant">To whom it points.</param>
/// <param name="Weight">What it is worth.</param>
public sealed record SignalLine(string Source, string Applicant, string Weight);

/// <summary>A file of a submission.</summary>
/// <param name="Link">Its name, leading to its bytes.</param>
/// <param name="Taken">What it was taken for: the forms in it, or what else it is.</param>
/// <param name="Size">Its size.</param>
/// <param name="Sha256">Its hash.</param>
public sealed record FileLine(Link Link, string Taken, string Size, string Sha256)
{
    /// <summary>Where it is shown beside what was read, or null.</summary>
    public string? Facsimile { get; init; }

    /// <summary>Where it is with the findings as comments, if it is a form; or null.</summary>
    public string? Remarked { get; init; }
}
