using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Storing;

/// <summary>
/// How many of what the register has. Both statuses of applications are counted, so that passing the deadline makes no
/// count wrong.
/// </summary>
/// <param name="At">When it was counted, UTC.</param>
/// <param name="Submissions">Submissions by state.</param>
/// <param name="Hours">Begin of each hour (UTC) in which submissions were received, with how many, in order.</param>
/// <param name="BeforeDeadline">Applications by the status that counts until the deadline.</param>
/// <param name="AfterDeadline">Applications by the status that counts afterwards.</param>
/// <param name="Applicants">Both statuses of each applicant that has an application, by code.</param>
/// <param name="Late">Codes of the applicants that have sent something too late, in order.</param>
public sealed record RegisterCounts(
    DateTimeOffset At,
    IReadOnlyDictionary<SubmissionState, int> Submissions,
    IReadOnlyList<HourCount> Hours,
    IReadOnlyDictionary<ApplicationStatus, int> BeforeDeadline,
    IReadOnlyDictionary<ApplicationStatus, int> AfterDeadline,
    [property: JsonPropertyName("prefectures")] IReadOnlyDictionary<string, StatusPair> Applicants,
    IReadOnlyList<string>? Late = null
)
{
    /// <summary>
    /// Codes of the applicants whose wide-area applications name an applicant as a partner, by its code.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> PartnerOf { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>
    /// Codes of the applicants that have sent something on time that could be read, or are named by it, in order.
    /// </summary>
    public IReadOnlyList<string> Heard { get; init; } = [];

    /// <summary>
    /// Codes of the applicants that seem to have sent something of which the reading was given up, in order.
    /// </summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    /// <summary>Codes of the applicants that were erased on request.</summary>
    public IReadOnlyList<string> Erased { get; init; } = [];

    /// <summary>How many submissions are in a state.</summary>
    public int In(SubmissionState state) => Submissions.GetValueOrDefault(state);

    /// <summary>Whether all that an applicant has sent came too late.</summary>
    public bool IsLateOnly(string applicant) =>
        Late?.Contains(applicant) == true
        && !Applicants.ContainsKey(applicant)
        && !Heard.Contains(applicant)
        && !Unreadable.Contains(applicant)
        && !Erased.Contains(applicant);

    /// <summary>Whether nothing of an applicant is left since it was erased on request.</summary>
    public bool IsErased(string applicant) =>
        Erased.Contains(applicant) && !Applicants.ContainsKey(applicant) && !Heard.Contains(applicant);

    /// <summary>
    /// Whether what an applicant has sent waits for a person, with nothing that counts: it has no application, and has
    /// not been silent.
    /// </summary>
    public bool IsHeldOnly(string applicant) => !Applicants.ContainsKey(applicant) && Heard.Contains(applicant);

    /// <summary>Whether nothing could be read of what an applicant seems to have sent.</summary>
    public bool IsUnreadableOnly(string applicant) =>
        Unreadable.Contains(applicant) && !Applicants.ContainsKey(applicant) && !Heard.Contains(applicant);

    /// <summary>Whether nothing has come from an applicant: no application, and nothing that may become one.</summary>
    public bool IsSilent(string applicant) =>
        !Applicants.ContainsKey(applicant)
        && !IsHeldOnly(applicant)
        && !IsUnreadableOnly(applicant)
        && !IsLateOnly(applicant)
        && !IsErased(applicant);

    /// <summary>The status of an applicant's application, or null.</summary>
    public ApplicationStatus? StatusOf(string applicant, bool afterDeadline) =>
        !Applicants.TryGetValue(applicant, out var pair) ? null
        : afterDeadline ? pair.AfterDeadline
        : pair.BeforeDeadline;
}

/// <summary>Submissions received within an hour.</summary>
/// <param name="At">Its begin.</param>
/// <param name="Count">How many.</param>
public sealed record HourCount(DateTimeOffset At, int Count);

/// <summary>Both statuses of an application.</summary>
/// <param name="BeforeDeadline">Until the deadline.</param>
/// <param name="AfterDeadline">Afterwards.</param>
public sealed record StatusPair(ApplicationStatus BeforeDeadline, ApplicationStatus AfterDeadline);
