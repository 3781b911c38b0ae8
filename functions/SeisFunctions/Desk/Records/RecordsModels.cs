using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Records;

/// <summary>The closing statement, or what it waits for.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Waiting">What it waits for, or null once it is written.</param>
/// <param name="Facts">Deadline, closing, hash.</param>
/// <param name="Counts">Applications by status.</param>
/// <param name="Lines">Every application.</param>
/// <param name="Acts">What can be done.</param>
public sealed record StatementModel(
    PageFrame Frame,
    string? Waiting,
    IReadOnlyList<(string Name, string Value)> Facts,
    IReadOnlyList<(Label Status, int Count)> Counts,
    IReadOnlyList<StatementLine> Lines,
    IReadOnlyList<Link> Acts
)
{
    /// <summary>Submissions by what became of them.</summary>
    public IReadOnlyList<ReceiptSection> Sections { get; init; } = [];

    /// <summary>What became of the files that were received.</summary>
    public FilesSection? Files { get; init; }

    /// <summary>The applicants that have sent nothing; none where the lists are too long to name them.</summary>
    public IReadOnlyList<Link> Silent { get; init; } = [];

    /// <summary>How many they are.</summary>
    public int SilentCount { get; init; }

    /// <summary>The applicants without an application of which something came, with what became of that.</summary>
    public IReadOnlyList<(Link Applicant, string Why)> WithoutApplication { get; init; } = [];

    /// <summary>The applicants that stand in none of the lists, or in more than one.</summary>
    public IReadOnlyList<Link> Unaccounted { get; init; } = [];

    /// <summary>What was done about submissions since, which is no part of the statement.</summary>
    public IReadOnlyList<AuditLine> Supplement { get; init; } = [];

    /// <summary>Whether it is written.</summary>
    public bool IsWritten => Waiting is null;
}

/// <summary>What became of the files that were received.</summary>
/// <param name="Counts">Number of files by what became of them, and their sum.</param>
/// <param name="Differences">Submissions whose files are not all accounted for: number and page, files received and
/// accounted for, and what is missing.</param>
public sealed record FilesSection(
    IReadOnlyList<(string What, int Files)> Counts,
    IReadOnlyList<(Link Number, int Received, int Accounted, string Why)> Differences
);

/// <summary>Submissions of which the same became.</summary>
/// <param name="Id">Where links lead.</param>
/// <param name="Title">What became of them.</param>
/// <param name="Advice">What that means.</param>
/// <param name="Receipts">The submissions, in the order of receipt.</param>
public sealed record ReceiptSection(string Id, string Title, string Advice, IReadOnlyList<ReceiptLine> Receipts);

/// <summary>A submission in the closing statement.</summary>
/// <param name="Number">受付番号, and its page.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="Applicant">Whose it is, or whom it names.</param>
/// <param name="State">What had become of it.</param>
/// <param name="Why">Why, or null.</param>
/// <param name="Hash">Hash of the raw message.</param>
public sealed record ReceiptLine(
    Link Number,
    string ReceivedAt,
    string Applicant,
    Label State,
    string? Why,
    string Hash
);

/// <summary>An application in the closing statement.</summary>
/// <param name="Code">Code of the applicant.</param>
/// <param name="Link">Its name and page.</param>
/// <param name="Status">Final status.</param>
/// <param name="ReceivedAt">When its newest on-time submission was received.</param>
/// <param name="Hash">Hash of the result.</param>
public sealed record StatementLine(string Code, Link Link, Label Status, string ReceivedAt, string Hash);
