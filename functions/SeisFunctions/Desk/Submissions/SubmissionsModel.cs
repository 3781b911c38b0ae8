using SeisFunctions.Desk.Layout;
using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Submissions;

/// <summary>A page of submissions.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="States">Filters by state.</param>
/// <param name="Lines">The submissions.</param>
/// <param name="Next">The next page, or null.</param>
public sealed record SubmissionsModel(Frame Frame, IReadOnlyList<Choice> States, IReadOnlyList<SubmissionLine> Lines, string? Next);

/// <summary>A submission in a list.</summary>
/// <param name="Link">Receipt number and page.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="State">Its state.</param>
/// <param name="Applicant">Whose it is, or null.</param>
/// <param name="Subject">Subject of the mail.</param>
/// <param name="From">Its sender.</param>
/// <param name="Files">Number of files.</param>
public sealed record SubmissionLine(Link Link, string ReceivedAt, Label State, Link? Applicant, string? Subject, string? From, int Files);
