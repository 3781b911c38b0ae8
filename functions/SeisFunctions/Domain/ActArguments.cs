using System.Text.Json.Serialization;

namespace SeisFunctions.Domain;

/// <summary>
/// What an act was done with, for programs: with it, the act can be played again. Which ones an act has, its kind
/// tells; the others are null. No address and no other personal data stands here, since records of acts outlive it.
/// </summary>
public sealed record ActArguments
{
    /// <summary>Of an act that needs none.</summary>
    public static ActArguments None { get; } = new();

    /// <summary>Code of the applicant that a submission is assigned to, or for which its sender is accepted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Applicant { get; init; }

    /// <summary>Whether the submission names others instead, which the person has confirmed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? AgainstNames { get; init; }

    /// <summary>When a submission was received, as a person states it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Where it was received.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Where { get; init; }

    /// <summary>Ids of the forms that are chosen.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Forms { get; init; }

    /// <summary>
    /// What of a sender is accepted: <c>address</c>, <c>domain</c>, or <c>none</c>. Which address, the submission
    /// tells.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scope { get; init; }

    /// <summary>Whether a sender is accepted also where nothing proves it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? WithoutProof { get; init; }

    /// <summary>The status that is decided on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ApplicationStatus? Status { get; init; }

    /// <summary>
    /// The requirement or finding that is spoken of, as <see cref="PersonsWord.Subject"/> names it, or the text that is
    /// worded otherwise; or what of <see cref="Collection"/> is.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Item { get; init; }

    /// <summary>The outcome of a requirement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RequirementOutcome? Outcome { get; init; }

    /// <summary>Number of on-time submissions that the application had then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Revision { get; init; }

    /// <summary>Whether an application is selected.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SelectionDecision? Decision { get; init; }

    /// <summary>Keys of the candidates that an applicant is adopted for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Candidates { get; init; }

    /// <summary>The status and the outcomes of the requirements that this was decided on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Standing { get; init; }

    /// <summary>Id of the collection that is spoken of; what of it, <see cref="Item"/> tells.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Collection { get; init; }

    /// <summary>Until when something is due from now on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Due { get; init; }

    /// <summary>Number of the act on the same submission that is taken back.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? TakesBack { get; init; }

    /// <summary>Which letter an officer writes or releases.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LetterKind? Kind { get; init; }

    /// <summary>Id of the submission that this letter answers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Submission { get; init; }

    /// <summary>Until when this letter asks for an answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>What this letter rests on.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LetterGround? Ground { get; init; }

    /// <summary>Id of the round that this letter is part of.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Round { get; init; }

    /// <summary>Which letter to many is prepared, or is drafted, by its name.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RoundKind { get; init; }

    /// <summary>What that round is about, where there are several of its kind.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Matter { get; init; }

    /// <summary>When its letters go out once they are approved; null for at once.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>Codes of the applicants that it is prepared for; null for all whom its kind is for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Applicants { get; init; }

    /// <summary>Id of a hearing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Hearing { get; init; }

    /// <summary>Id of the text of a note or a hearing, of a letter that an officer writes, or of a wording to publish.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>Whether that text differs from the template of the letter.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Changed { get; init; }

    /// <summary>The officer who deals with it from then on, as such people sign in; null for nobody.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Owner { get; init; }

    /// <summary>What somebody has dealt with, as it was then: with another state, it is open again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? State { get; init; }

    /// <summary>The new deadline.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>What closing waited for and was closed without, in Japanese.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Disregarded { get; init; }

    /// <summary>Id of the letter by which another one is sent again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Letter { get; init; }

    /// <summary>SHA-256 of what was published, with the hashes of its documents.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Publication { get; init; }

    /// <summary>SHA-256 of the closing statement.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Statement { get; init; }

    /// <summary>締切照合値: hash of the head of the tree of receipts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipts { get; init; }
}
