using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Applicants;

/// <summary>An applicant of a list.</summary>
/// <param name="Applicant">With its full name.</param>
/// <param name="Spellings">What else it is called, its code as listed included. Others may be called the same.</param>
/// <param name="Domains">Its mail domains.</param>
/// <param name="File">The list.</param>
/// <param name="Line">The line, from 1.</param>
internal sealed record ListedApplicant(
    Applicant Applicant,
    IReadOnlyList<string> Spellings,
    IReadOnlyList<string> Domains,
    string File,
    int Line
);
