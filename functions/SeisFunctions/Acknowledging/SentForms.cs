using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging;

/// <summary>The forms of a submission that a letter to its sender speaks of.</summary>
/// <param name="SubmissionId">The submission.</param>
/// <param name="Reading">What was read from it.</param>
/// <param name="Forms">Those forms.</param>
public sealed record SentForms(string SubmissionId, SubmissionReading Reading, IReadOnlyList<FormVersion> Forms)
{
    /// <summary>Those that are in force; all of them where nothing is or they wait for a person.</summary>
    public static SentForms Of(string submissionId, SubmissionReading reading, Application? application) =>
        new(
            submissionId,
            reading,
            [
                .. reading.Forms.Where(form =>
                    application is null
                    || application.Forms.GetValueOrDefault(form.Reading.FormId)?.Sha256 == form.Sha256
                ),
            ]
        );
}
