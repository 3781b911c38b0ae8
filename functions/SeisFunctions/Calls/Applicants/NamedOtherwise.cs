using SeisFunctions.Calls.Geography;
using SeisFunctions.Domain;

namespace SeisFunctions.Calls.Applicants;

/// <summary>
/// What speaks against a person's word whose a submission is. Its forms tell that first; where they name nobody,
/// its subject, its sender's address and the names of its files do. Nothing speaks against it where one of these names
/// the applicant. Pure.
/// </summary>
public static class NamedOtherwise
{
    private const string Text = "本文";

    /// <summary>What names others, in its order; empty where nothing speaks against it.</summary>
    /// <param name="signals">What points to an applicant in the submission.</param>
    /// <param name="applicant">The applicant that the person names.</param>
    public static IReadOnlyList<ApplicantSignal> Of(IReadOnlyList<ApplicantSignal> signals, Applicant applicant)
    {
        var forms = signals.Where(signal => signal.IsForm).ToList();
        var telling = forms.Count > 0 ? forms : [.. signals.Where(signal => signal.Source != Text)];
        return telling.Exists(signal => IsOf(signal, applicant))
            ? []
            : [.. signals.Where(signal => signal.Source != Text && !IsOf(signal, applicant))];
    }

    // An organisation may be known by its number here and by its name there.
    private static bool IsOf(ApplicantSignal signal, Applicant applicant) =>
        signal.Code == applicant.Code || FoldedText.KeyOf(signal.Name) == FoldedText.KeyOf(applicant.Name);
}
