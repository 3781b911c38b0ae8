using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Places;
using SeisFunctions.Domain;
using SeisFunctions.Reading;

namespace SeisFunctions.Recording;

/// <summary>
/// Folds the on-time submissions of one applicant into its application: the newest version of each form wins. Pure, and the order in which
/// submissions were processed cannot change the result.
/// </summary>
public static class Fold
{
    /// <summary>The submissions whose readings the fold needs, oldest first.</summary>
    /// <remarks>
    /// Those that bring the newest version of a form; and those after which a required form has not come again, because what is wrong with them (a
    /// file with a password, a form of last year) has not been mended by a later one.
    /// </remarks>
    public static IReadOnlyList<Contribution> Needed(IEnumerable<Contribution> contributions, IEnumerable<string> requiredForms)
    {
        var ordered = Ordered(contributions);
        var newest = NewestByForm(ordered);
        var required = requiredForms.ToList();
        var mendedUntil = required.All(newest.ContainsKey)
            ? required.Select(form => ordered.IndexOf(newest[form])).DefaultIfEmpty(0).Min()
            : 0;
        return [.. ordered.Where((contribution, index) => index >= mendedUntil || newest.ContainsValue(contribution))];
    }

    /// <summary>The application.</summary>
    /// <param name="applicant">Whose it is.</param>
    /// <param name="contributions">All of its on-time submissions.</param>
    /// <param name="readings">The readings of those that <see cref="Needed"/> names, by submission id.</param>
    /// <param name="requiredForms">Ids of the forms that a complete application has.</param>
    public static Application Of(
        Prefecture applicant, IEnumerable<Contribution> contributions, IReadOnlyDictionary<string, SubmissionReading> readings,
        IEnumerable<string> requiredForms)
    {
        var ordered = Ordered(contributions);
        var newest = NewestByForm(ordered);
        var findings = ordered.Where(one => readings.ContainsKey(one.SubmissionId)).SelectMany(one => readings[one.SubmissionId].Findings);
        return new()
        {
            Applicant = applicant,
            Forms = newest.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(
                pair => pair.Key,
                pair => readings[pair.Value.SubmissionId].Forms.First(form => form.Reading.FormId == pair.Key)),
            SubmissionFindings = requiredForms.All(newest.ContainsKey) ? OtherFiles.BesideCompleteForms(findings) : [.. findings],
            Submissions = [.. ordered.Select(contribution => contribution.SubmissionId)],
            ReceivedAt = ordered[^1].ReceivedAt,
        };
    }

    /// <summary>Hash over what went in: lower-case hex.</summary>
    public static string InputHash(Application application, CallDefinition call)
    {
        var input = new StringBuilder($"{call.RuleSet}\n{ReaderVersion.Current}\n");
        foreach (var submission in application.Submissions)
            input.Append(submission).Append('\n');
        foreach (var (form, version) in application.Forms)
            input.Append(form).Append(' ').Append(version.SubmissionId).Append(' ').Append(version.Sha256).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input.ToString())));
    }

    private static List<Contribution> Ordered(IEnumerable<Contribution> contributions) =>
        [.. contributions.DistinctBy(one => one.SubmissionId).OrderBy(one => one.ReceivedAt).ThenBy(one => one.SubmissionId, StringComparer.Ordinal)];

    private static Dictionary<string, Contribution> NewestByForm(IEnumerable<Contribution> ordered)
    {
        var newest = new Dictionary<string, Contribution>(StringComparer.Ordinal);
        foreach (var contribution in ordered)
        {
            foreach (var form in contribution.Forms)
                newest[form] = contribution;
        }

        return newest;
    }
}
