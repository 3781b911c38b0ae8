using System.Security.Cryptography;
using System.Text;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Places;
using SeisFunctions.Reading;

namespace SeisFunctions.Domain;

/// <summary>
/// Folds the on-time submissions of one applicant into its application: the newest version of each form wins, and a file that comes again is no new
/// version. Pure, and the order in which
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
        var versions = PartsOf(ordered).Where(part => part.State == FormPartState.Current).Select(part => part.SubmissionId).ToHashSet(StringComparer.Ordinal);
        // A file that came again is no new version, but its sender has looked after the form once more.
        var mendedUntil = requiredForms.Select(form => ordered.FindLastIndex(one => one.Forms.Any(brought => brought.FormId == form))).DefaultIfEmpty(0).Min();
        return [.. ordered.Where((contribution, index) => index >= mendedUntil || versions.Contains(contribution.SubmissionId))];
    }

    /// <summary>The application.</summary>
    /// <param name="applicant">Whose it is.</param>
    /// <param name="contributions">All of its on-time submissions.</param>
    /// <param name="readings">The readings of those that <see cref="Needed"/> names, by submission id; others change nothing.</param>
    /// <param name="requiredForms">Ids of the forms that a complete application has.</param>
    public static Application Of(
        Prefecture applicant, IEnumerable<Contribution> contributions, IReadOnlyDictionary<string, SubmissionReading> readings,
        IEnumerable<string> requiredForms)
    {
        var (ordered, required) = (Ordered(contributions), requiredForms.ToList());
        var parts = PartsOf(ordered);
        var versions = parts.Where(part => part.State == FormPartState.Current).OrderBy(part => part.FormId, StringComparer.Ordinal).ToList();
        // Also where more readings are at hand: what is wrong with a mail whose forms have all come again is settled.
        var findings = Needed(ordered, required).SelectMany(one => readings[one.SubmissionId].Findings).ToList();
        return new()
        {
            Applicant = applicant,
            Forms = versions.ToDictionary(part => part.FormId, part => readings[part.SubmissionId].Forms.First(form => form.Reading.FormId == part.FormId)),
            Parts = parts,
            SubmissionFindings = required.All(form => versions.Any(part => part.FormId == form)) ? OtherFiles.BesideCompleteForms(findings) : findings,
            Submissions = [.. ordered.Select(contribution => contribution.SubmissionId)],
            ReceivedAt = ordered[^1].ReceivedAt,
        };
    }

    /// <summary>Hash over what went in, with the versions of what read and judged it: lower-case hex.</summary>
    public static string InputHash(Application application, string ruleSet, string readerVersion)
    {
        var input = new StringBuilder($"{ruleSet}\n{readerVersion}\n");
        foreach (var submission in application.Submissions)
            input.Append(submission).Append('\n');
        foreach (var (form, version) in application.Forms)
            input.Append(form).Append(' ').Append(version.SubmissionId).Append(' ').Append(version.Sha256).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(input.ToString())));
    }

    private static List<Contribution> Ordered(IEnumerable<Contribution> contributions) =>
        [.. contributions.DistinctBy(one => one.SubmissionId).OrderBy(one => one.ReceivedAt).ThenBy(one => one.SubmissionId, StringComparer.Ordinal)];

    // In the order of arrival: a version is the current one until another file of the same form comes.
    private static List<FormPart> PartsOf(IEnumerable<Contribution> ordered)
    {
        var parts = new List<FormPart>();
        foreach (var contribution in ordered)
        {
            foreach (var form in contribution.Forms)
            {
                var before = parts.FindIndex(part => part.FormId == form.FormId && part.State == FormPartState.Current);
                var repeated = before >= 0 && parts[before].Sha256 == form.Sha256;
                if (before >= 0 && !repeated)
                    parts[before] = parts[before] with { State = FormPartState.Superseded, Other = contribution.SubmissionId };
                parts.Add(new(
                    contribution.SubmissionId, form.FormId, form.Sha256, repeated ? FormPartState.Repeated : FormPartState.Current, repeated ? parts[before].SubmissionId : null));
            }
        }

        return parts;
    }
}
