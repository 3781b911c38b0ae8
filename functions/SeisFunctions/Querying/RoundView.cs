using SeisFunctions.Domain;

namespace SeisFunctions.Querying;

/// <summary>Letters to many that officers prepared at once.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Which letter to many.</param>
/// <param name="Matter">What it is about, where there are several of its kind; or null.</param>
/// <param name="Title">What officers call it.</param>
/// <param name="PreparedBy">Who prepared it last.</param>
/// <param name="PreparedAt">When it was prepared first.</param>
/// <param name="ReleaseAt">When its letters go out once they are approved; null for at once.</param>
/// <param name="NeedsSecondOfficer">Whether another officer than the writer must approve a letter.</param>
/// <param name="IsBeingWritten">Whether drafts are still being written.</param>
/// <param name="Unapproved">Drafts that nobody has approved.</param>
/// <param name="Approved">Drafts that are approved and not released.</param>
/// <param name="Letters">All its letters by state.</param>
public sealed record RoundView(
    string Id,
    string Kind,
    string? Matter,
    string Title,
    string PreparedBy,
    DateTimeOffset PreparedAt,
    DateTimeOffset? ReleaseAt,
    bool NeedsSecondOfficer,
    bool IsBeingWritten,
    int Unapproved,
    int Approved,
    IReadOnlyDictionary<LetterState, int> Letters
)
{
    /// <summary>Those of the unapproved drafts that cannot go out as they are.</summary>
    public int Faulty { get; init; }

    /// <summary>When what was left of its drafts ended by itself, because it could not go out any more; or null.</summary>
    public DateTimeOffset? PassedAt { get; init; }

    /// <summary>For whom there is no letter, and why.</summary>
    public IReadOnlyList<MissingLetter> Missing { get; init; } = [];

    /// <summary>What acts name that rest on what is shown (<c>If-Match</c>).</summary>
    public string? Version { get; init; }
}

/// <summary>An applicant for whom a round has no letter.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reason">Why, in Japanese.</param>
public sealed record MissingLetter(string Code, string Name, string Reason);
