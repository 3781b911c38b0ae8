using SeisFunctions.Desk.Parts;

namespace SeisFunctions.Desk.Submissions;

/// <summary>A submission in a list.</summary>
/// <param name="Link">Receipt number and page.</param>
/// <param name="ReceivedAt">When.</param>
/// <param name="State">Its state.</param>
/// <param name="Applicant">Whose it is, or null.</param>
/// <param name="Subject">Subject of the mail.</param>
/// <param name="From">Its sender.</param>
/// <param name="Files">Number of files.</param>
public sealed record SubmissionLine(
    Link Link,
    string ReceivedAt,
    Label State,
    Link? Applicant,
    string? Subject,
    string? From,
    int Files
);
