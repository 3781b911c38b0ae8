using SeisFunctions.Domain;
using SeisFunctions.Storing.Searching;

namespace SeisFunctions.Querying.Searching;

/// <summary>One page of what a search has found.</summary>
/// <param name="Count">How many submissions, pieces of correspondence and applicants with hearings or notes.</param>
/// <param name="TooMany">Whether there are more than are listed: the newest are.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Pages">How many there are.</param>
/// <param name="Incomplete">Of how many records only the beginning is looked at.</param>
/// <param name="Applicants">Applicants that are meant themselves, or by a municipality that lies there.</param>
/// <param name="Items">What was found, newest first.</param>
public sealed record SearchAnswer(
    int Count,
    bool TooMany,
    int Page,
    int Pages,
    int Incomplete,
    IReadOnlyList<SearchedApplicant> Applicants,
    IReadOnlyList<SearchItem> Items
);

/// <summary>An applicant that the question names.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Municipality">The municipality that was named, where it lies there; or null.</param>
public sealed record SearchedApplicant(string Code, string Name, string? Municipality);

/// <summary>A submission or a piece of correspondence that was found, or an applicant with hearings or notes.</summary>
public sealed record SearchItem
{
    /// <summary>Id of the submission; null where hearings of an applicant or notes on it were found.</summary>
    public string? Id { get; init; }

    /// <summary>受付番号, or null.</summary>
    public string? ReceiptNumber { get; init; }

    /// <summary>Time of receipt, or null.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Whether it is a submission or correspondence, or null.</summary>
    public SubmissionKind? Kind { get; init; }

    /// <summary>What has become of it, or null.</summary>
    public SubmissionState? State { get; init; }

    /// <summary>Whose it is, or null.</summary>
    public ApplicantView? Applicant { get; init; }

    /// <summary>Subject of the mail, or null.</summary>
    public string? Subject { get; init; }

    /// <summary>Address of its sender, or null.</summary>
    public string? From { get; init; }

    /// <summary>Where it was found, the places first that hold most of the words.</summary>
    public required IReadOnlyList<SearchEntry> Found { get; init; }

    /// <summary>At how many other places it was found.</summary>
    public required int More { get; init; }
}
