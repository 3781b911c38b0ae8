namespace SeisFunctions.Storing.Searching;

/// <summary>What a search has found.</summary>
/// <param name="Found">The submissions, and the applicants with hearings.</param>
/// <param name="Cut">How many of all rows hold only the beginning of what there is to be found.</param>
public sealed record SearchedRows(IReadOnlyList<SearchedRow> Found, int Cut);

/// <summary>A submission that a search has found, or an applicant with hearings.</summary>
/// <param name="Subject">Which one, as records of acts name it.</param>
/// <param name="At">Its place among others, newest first.</param>
public sealed record SearchedRow(string Subject, string At);
