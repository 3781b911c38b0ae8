using SeisFunctions.Calls;
using SeisFunctions.Checking;

namespace SeisFunctions.Domain;

/// <summary>An application with the verdict on it, and what they rest on.</summary>
/// <param name="Application">The folded application.</param>
/// <param name="Verdict">What the rules make of it.</param>
/// <param name="RuleSet">Which rules decided.</param>
/// <param name="ReaderVersion">Which reader read.</param>
/// <param name="InputHash">Hash over the submissions and files that went in, lower-case hex.</param>
public sealed record ApplicationResult(Application Application, Verdict Verdict, string RuleSet, string ReaderVersion, string InputHash)
{
    /// <summary>Folds the submissions of an applicant and applies the rules. Pure.</summary>
    /// <param name="applicant">Code of the prefecture.</param>
    /// <param name="contributions">All of its submissions that count.</param>
    /// <param name="readings">The readings of those that <see cref="Fold.Needed"/> names, by submission id.</param>
    /// <param name="call">The call.</param>
    public static ApplicationResult Of(
        string applicant, IReadOnlyList<Contribution> contributions, IReadOnlyDictionary<string, SubmissionReading> readings, CallDefinition call)
    {
        var application = Fold.Of(
            call.Places.Prefectures.First(prefecture => prefecture.Code == applicant), contributions, readings, call.RequiredForms.Select(form => form.Id));
        return new(application, ApplicationCheck.Check(application, call), call.RuleSet, Reading.ReaderVersion.Current, Fold.InputHash(application, call));
    }
}
