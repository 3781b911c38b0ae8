using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;

namespace SeisFunctions.Domain;

/// <summary>
/// Whose matter correspondence is, and what says so: the strongest of what points to an applicant. What points to two
/// is tied to none. Pure.
/// </summary>
/// <param name="Applicant">Code of the applicant, or null.</param>
/// <param name="Finding">By what it is tied, or why it is not; null if nothing points to anybody.</param>
public sealed record CorrespondenceTie(string? Applicant, Finding? Finding)
{
    /// <summary>Nothing points to anybody.</summary>
    public static CorrespondenceTie None { get; } = new(null, null);

    /// <summary>The tie.</summary>
    /// <param name="strongestFirst">What points to an applicant (受付番号), and to whom, in the order of its
    /// strength.</param>
    /// <param name="nameOf">Name of an applicant by its code.</param>
    /// <param name="noun">What an applicant is called.</param>
    public static CorrespondenceTie Of(
        IEnumerable<(string By, IReadOnlyList<string> Applicants)> strongestFirst,
        Func<string, string> nameOf,
        string noun
    )
    {
        foreach (var (by, applicants) in strongestFirst)
        {
            if (applicants is [var one])
                return new(one, ApplicantFinding.Tied(by, nameOf(one)));
            if (applicants.Count > 1)
                return new(null, ApplicantFinding.TiedToSeveral(by, string.Join("、", applicants.Select(nameOf)), noun));
        }

        return None;
    }
}
