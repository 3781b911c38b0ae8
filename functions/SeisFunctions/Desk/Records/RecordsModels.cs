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
    Frame Frame, string? Waiting, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<(Label Status, int Count)> Counts, IReadOnlyList<StatementLine> Lines, IReadOnlyList<Link> Acts);

/// <summary>An application in the closing statement.</summary>
/// <param name="Code">Code of the prefecture.</param>
/// <param name="Link">Its name and page.</param>
/// <param name="Status">Final status.</param>
/// <param name="ReceivedAt">When its newest on-time submission was received.</param>
/// <param name="Hash">Hash of the result.</param>
public sealed record StatementLine(string Code, Link Link, Label Status, string ReceivedAt, string Hash);
