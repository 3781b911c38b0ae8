using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Exporting;

/// <summary>A candidate and an applicant that wants to support it; null where nobody does.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Row">The application.</param>
/// <param name="AfterDeadline">Which of its two statuses counts.</param>
public sealed record ExportedChoice(CandidateLine Candidate, ApplicationRow? Row, bool AfterDeadline)
{
    /// <summary>The status that counts.</summary>
    public ApplicationStatus? Status => Row?.StatusAt(AfterDeadline);

    /// <summary>What a person must see of the candidate.</summary>
    public string? Note => Candidate.Note(AfterDeadline);

    /// <summary>All of them, candidate by candidate.</summary>
    public static IEnumerable<ExportedChoice> Of(IEnumerable<CandidateLine> candidates, bool afterDeadline) =>
        from candidate in candidates
        from row in candidate.Applied.DefaultIfEmpty()
        select new ExportedChoice(candidate, row, afterDeadline);
}
