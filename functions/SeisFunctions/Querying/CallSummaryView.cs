using System.Text.Json.Serialization;
using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>Answer of <c>GET /api/summary</c>.</summary>
/// <param name="Call">The call and its state.</param>
/// <param name="Now">The time that the host believes it is.</param>
/// <param name="Counts">Applications.</param>
/// <param name="Submissions">Submissions.</param>
/// <param name="Prefectures">All 47, in the order of their codes; none where others than the prefectures apply.</param>
/// <param name="Arrivals">Submissions by the hour in which they were received.</param>
/// <param name="Mailbox">How the mailbox does.</param>
public sealed record CallSummaryView(
    CallView Call,
    DateTimeOffset Now,
    ApplicationCounts Counts,
    SubmissionCounts Submissions,
    IReadOnlyList<PrefectureView> Prefectures,
    IReadOnlyList<Arrivals> Arrivals,
    MailboxView Mailbox
)
{
    /// <summary>
    /// Those who can apply where they are not the prefectures, in the order of their codes; of long lists those who have
    /// sent something. Null for the prefectures.
    /// </summary>
    public IReadOnlyList<PrefectureView>? Applicants { get; init; }

    /// <summary>How many of the lists have sent nothing. Null for the prefectures.</summary>
    public int? Silent { get; init; }

    /// <summary>The applicants, whoever they are.</summary>
    [JsonIgnore]
    public IReadOnlyList<PrefectureView> Everyone => Applicants ?? Prefectures;
}

/// <summary>A call.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="OpensAt">First instant.</param>
/// <param name="Deadline">Last instant, an extension included.</param>
/// <param name="State">State now.</param>
/// <param name="WaitingFor">What closing waits for, in Japanese.</param>
/// <param name="ClosedAt">When the closing statement was written, or null.</param>
/// <param name="StatementHash">SHA-256 of the closing statement, or null.</param>
/// <param name="Extension">Who extended the deadline, and why, or null.</param>
/// <param name="Override">Who had the call closed regardless, and why, or null.</param>
public sealed record CallView(
    string Id,
    string Name,
    DateTimeOffset OpensAt,
    DateTimeOffset Deadline,
    CallState State,
    IReadOnlyList<string> WaitingFor,
    DateTimeOffset? ClosedAt,
    string? StatementHash,
    DeadlineExtension? Extension,
    ClosingOverride? Override
)
{
    /// <summary>
    /// Codes of the applicants whose final letters are still to be written after the closing: each waits for a person.
    /// </summary>
    public IReadOnlyList<string> LettersLeft { get; init; } = [];

    /// <summary>What acts name that rest on what is shown (<c>If-Match</c>).</summary>
    public string? Version { get; init; }

    /// <summary>
    /// The same with the version that it is. What closing waits for is recorded with the act: that it changes makes
    /// nobody start again.
    /// </summary>
    /// <param name="acts">How many acts there are on it.</param>
    public CallView WithVersion(int acts) =>
        this with
        {
            Version = SeenVersion.Of(acts, this with { WaitingFor = [], LettersLeft = [] }).Showing(this).ToString(),
        };
}

/// <summary>Number of applications.</summary>
/// <param name="ByStatus">By status; a status that none has is left out.</param>
public sealed record ApplicationCounts(IReadOnlyDictionary<ApplicationStatus, int> ByStatus);

/// <summary>Number of submissions.</summary>
/// <param name="Total">All.</param>
/// <param name="Late">Received after the deadline.</param>
/// <param name="NeedsReview">Waiting for a person.</param>
/// <param name="Unread">Waiting to be read.</param>
public sealed record SubmissionCounts(int Total, int Late, int NeedsReview, int Unread)
{
    /// <summary>Beside the total: how many are gone since their applicant was erased on request.</summary>
    public int Erased { get; init; }
}

/// <summary>An applicant.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">Status of its application, or null if there is none.</param>
/// <param name="LateOnly">Whether all that it has sent came too late.</param>
/// <param name="HeldOnly">Whether all that it has sent, or that names it, waits for a person.</param>
/// <param name="UnreadableOnly">Whether nothing could be read of what it seems to have sent.</param>
/// <param name="PartnerOf">Codes of the applicants whose wide-area applications name it as a partner.</param>
public sealed record PrefectureView(
    string Code,
    string Name,
    ApplicationStatus? Status,
    bool LateOnly,
    bool HeldOnly,
    bool UnreadableOnly,
    IReadOnlyList<string> PartnerOf
)
{
    /// <summary>Whether what it has sent was erased on request.</summary>
    public bool Erased { get; init; }

    /// <summary>Whether nothing has come from it.</summary>
    [JsonIgnore]
    public bool IsSilent =>
        this is { Status: null, LateOnly: false, HeldOnly: false, UnreadableOnly: false, Erased: false };
}

/// <summary>Submissions within one hour.</summary>
/// <param name="At">Begin of the hour.</param>
/// <param name="Count">How many.</param>
public sealed record Arrivals(DateTimeOffset At, int Count);
