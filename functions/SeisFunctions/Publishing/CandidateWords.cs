namespace SeisFunctions.Publishing;

/// <summary>Words that the list and the sheets share.</summary>
internal static class CandidateWords
{
    /// <summary>Whether it is a wide-area application, and with whom.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="otherwise">What is said of one that is none.</param>
    public static string AreaOf(Candidate candidate, string otherwise) =>
        !candidate.WideArea ? otherwise
        : candidate.Partners.Count == 0 ? "広域リージョン連携"
        : $"広域リージョン連携（{string.Join("、", candidate.Partners)}と連携）";
}
