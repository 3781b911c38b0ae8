namespace SeisFunctions.Domain;

/// <summary>
/// The record of one act of a person, or of one change of state that somebody may have to prove later. Kept for good,
/// never changed. What the register shows of acts is <see cref="ActFold"/> over these records.
/// </summary>
/// <param name="At">When, UTC.</param>
/// <param name="By">Who, as that person signed in or wrote; <see cref="Machine"/> for the intake itself.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">What it was done to: <see cref="OfSubmission"/>, <see cref="OfApplication"/>,
/// <see cref="OfLetter"/>, <see cref="OfRound"/> or <see cref="OfCall"/>.</param>
/// <param name="Note">Why, as that person wrote, or null.</param>
/// <param name="Details">What was before and what came of it, in Japanese, or null.</param>
public sealed record AuditEntry(
    DateTimeOffset At,
    string By,
    ActKind Act,
    string Subject,
    string? Note,
    string? Details
)
{
    /// <summary>Who acts where no person does.</summary>
    public const string Machine = "自動処理";

    // A kind, an applicant's code and an id of 32 characters; a place in a list holds a subject, a time and numbers.
    private const int LongestSubject = Applicant.LongestCode + 50,
        LongestKey = LongestSubject + 60;

    /// <summary>The call as a subject.</summary>
    public const string OfCall = "call";

    /// <summary>What it was done with.</summary>
    public ActArguments Arguments { get; init; } = ActArguments.None;

    /// <summary>
    /// The version of the subject that it was done on, as far as acts rest on it, or null where nobody looked at it
    /// first.
    /// </summary>
    public string? Version { get; init; }

    /// <summary>
    /// Which one it is in the list that it was read from, from 1: of its subject, or of one of <see cref="Also"/>.
    /// </summary>
    public int Number { get; init; }

    /// <summary>Other subjects in whose lists it stands: the applications of a submission.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>
    /// The list of all acts that adopt applicants for candidates, whichever application they are done on.
    /// </summary>
    public const string OfAdoptions = "adoptions";

    /// <summary>The briefing of the call as a subject.</summary>
    public const string OfBriefing = "briefing";

    /// <summary>A registration for the briefing as a subject.</summary>
    public static string OfRegistration(string id) => $"registration-{id}";

    /// <summary>A submission as a subject.</summary>
    public static string OfSubmission(string id) => $"submission-{id}";

    /// <summary>An application as a subject.</summary>
    public static string OfApplication(string applicant) => $"application-{applicant}";

    /// <summary>What is collected from an applicant, as a subject.</summary>
    public static string OfCollections(string applicant) => $"collections-{applicant}";

    /// <summary>Whether a subject is an application.</summary>
    public static bool IsOfApplication(string subject) =>
        subject.StartsWith(OfApplication(""), StringComparison.Ordinal);

    /// <summary>The applicant of a subject that is an application.</summary>
    public static string ApplicantIn(string subject) => subject[OfApplication("").Length..];

    /// <summary>Whether a text can be the name of a subject.</summary>
    public static bool IsSubject(string text) =>
        text.Length <= LongestSubject && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    /// <summary>Whether a text can be where a page of acts ended.</summary>
    public static bool IsKey(string text) => text.Length <= LongestKey && text.Split('~').All(IsSubject);

    /// <summary>A letter as a subject.</summary>
    public static string OfLetter(string applicant, string id) => $"letter-{applicant}-{id}";

    /// <summary>A round of letters as a subject.</summary>
    public static string OfRound(string id) => $"round-{id}";

    /// <summary>Applicant and id of a letter, from its subject without what it begins with.</summary>
    public static (string Applicant, string Id) LetterIn(string key) =>
        key.LastIndexOf('-') is >= 0 and var end ? (key[..end], key[(end + 1)..]) : ("", key);
}
