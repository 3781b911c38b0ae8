using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Erasing;

/// <summary>
/// What is left of a call once its personal data is erased: numbers. Written before anything is erased, and never
/// changed.
/// </summary>
/// <param name="CallId">The call.</param>
/// <param name="BegunAt">When erasing began.</param>
/// <param name="Submissions">Number of submissions by state.</param>
/// <param name="Applications">Number of applications by final status.</param>
/// <param name="Letters">Number of letters by what became of them.</param>
public sealed record ErasureRecord(
    string CallId,
    DateTimeOffset BegunAt,
    IReadOnlyDictionary<SubmissionState, int> Submissions,
    IReadOnlyDictionary<ApplicationStatus, int> Applications,
    IReadOnlyDictionary<LetterState, int> Letters
)
{
    /// <summary>Number of registrations for the briefing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Registrations { get; init; }
}
