using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Domain;
using SeisFunctions.Reading;

namespace SeisFunctions.Intake;

/// <summary>
/// Fold and check: from the submissions of an applicant to its application with the verdict on it. Pure.
/// </summary>
public static class Evaluation
{
    /// <summary>Folds the submissions of an applicant and applies the rules.</summary>
    /// <param name="applicant">Code of the applicant.</param>
    /// <param name="contributions">All of its submissions that count.</param>
    /// <param name="readings">The readings of those that <see cref="Fold.Needed"/> names, by submission id.</param>
    /// <param name="call">The call.</param>
    /// <param name="circumstances">What stands around the application.</param>
    public static ApplicationResult Of(
        string applicant,
        IReadOnlyList<Contribution> contributions,
        IReadOnlyDictionary<string, SubmissionReading> readings,
        CallDefinition call,
        Circumstances circumstances
    )
    {
        // An organisation that nobody has recorded yet: in a comparison that writes nothing.
        var naming = readings.Values.FirstOrDefault(one => one.Applicant == applicant) ?? SubmissionReading.None;
        // What is kept of the application says the same as the verdict: pages and what is due from it rest on both.
        var application = DatedMarks.InDoubt(
            Fold.Of(
                call.Applicant(applicant) ?? naming.Named(applicant),
                contributions,
                readings,
                call.RequiredForms.Select(form => form.Id)
            ),
            call
        );
        var verdict = ApplicationCheck.Check(application, call, circumstances);
        var (rules, reader) = (RuleSet.Of(call), ReaderVersion.Of(call));
        return new(application, verdict, rules, reader, Fold.InputHash(application, circumstances, rules, reader));
    }
}
