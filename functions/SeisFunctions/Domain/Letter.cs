namespace SeisFunctions.Domain;

/// <summary>A letter as it stands in the outbox. Its text is a blob of its own, written once.</summary>
public sealed record Letter
{
    /// <summary>Derived from call, addressee, kind and occasion, so that the same letter is written once.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the applicant, or <see cref="NoApplicant"/>.</summary>
    public required string Applicant { get; init; }

    /// <summary>Which letter it is.</summary>
    public required LetterKind Kind { get; init; }

    /// <summary>The submission that it answers, or null.</summary>
    public string? SubmissionId { get; init; }

    /// <summary>What has become of it.</summary>
    public required LetterState State { get; init; }

    /// <summary>Why it was not sent, or not yet, in Japanese, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Address that it goes to.</summary>
    public string? To { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was handed to the sender, UTC.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>When it is tried next, UTC; null for at once.</summary>
    public DateTimeOffset? NextTryAt { get; init; }

    /// <summary>
    /// The last limit of sending at which it has been given its turn, so that it does not queue up there again.
    /// </summary>
    public LetterTurn Turn { get; init; }

    /// <summary>When the try that runs began, UTC, or null.</summary>
    public DateTimeOffset? SendingSince { get; init; }

    /// <summary>
    /// Whether a try ended without an answer after the letter may have been taken, so that it may arrive twice, with
    /// the same Message-ID.
    /// </summary>
    public bool MayBeDoubled { get; init; }

    /// <summary>The letter that a person had sent again by this one, or null.</summary>
    public string? ResendOf { get; init; }

    /// <summary>
    /// The acts of officers that it tells of, as <see cref="ActBasis"/> writes them, or null: where they stand no more,
    /// it is not sent.
    /// </summary>
    public string? Basis { get; init; }

    /// <summary>What the mail system told about it after it was sent, or null.</summary>
    public DeliveryReport? Report { get; init; }

    /// <summary>That the selection which it tells of does not stand any more, and nothing newer has gone out; or null.</summary>
    public Overtaken? Overtaken { get; init; }

    /// <summary>The state in which a person has dealt with it, or null.</summary>
    public LetterState? Handled { get; init; }

    /// <summary>The officer who wrote it, or changed it last; null for a letter that goes out by itself.</summary>
    public string? Author { get; init; }

    /// <summary>Id of what that officer wrote, beside the records of acts; or null.</summary>
    public string? Draft { get; init; }

    /// <summary>Until when it asks for an answer, UTC; or null.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>What answered it, or null.</summary>
    public LetterAnswer? Answer { get; init; }

    /// <summary>Whether that officer has changed it against the template.</summary>
    public bool IsChanged { get; init; }

    /// <summary>When an officer wrote it as it is, UTC; null for a letter that goes out by itself.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>What it rested on when it was written so, or null.</summary>
    public LetterGround? Ground { get; init; }

    /// <summary>Id of the round that it is part of, or null.</summary>
    public string? Round { get; init; }

    /// <summary>Which letter to many that round prepares, by its name; or null.</summary>
    public string? RoundKind { get; init; }

    /// <summary>What that round is about, or null.</summary>
    public string? Matter { get; init; }

    /// <summary>When it goes out once it is approved, UTC; null for at once.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>That an officer has approved it, or null.</summary>
    public Approval? Approval { get; init; }

    /// <summary>Addresses that get a copy.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];

    /// <summary>Number of acts on it that have been followed.</summary>
    public int ActsFolded { get; init; }

    /// <summary>
    /// Whether a person has something to do with it: it is not released, did not arrive, or tells what does not stand any
    /// more, and nobody has dealt with that. The drafts of a round are one task together, but for those that cannot be
    /// released as they are.
    /// </summary>
    public bool IsTask =>
        State == LetterState.Draft
            ? Round is null || Reason is not null
            : (HasNotArrived || Overtaken is not null) && Handled != State;

    /// <summary>Whether it is on its way or has gone out, and an answer is still waited for.</summary>
    public bool IsAwaiting =>
        this is { AnswerBy: not null, Answer: null, State: LetterState.Queued or LetterState.Sending or LetterState.Sent }
        && Handled != State;

    /// <summary>
    /// Subjects of acts that are nobody's task until its answer arrives, or the date for it has passed.
    /// </summary>
    public IEnumerable<string> RestingAt(DateTimeOffset now) =>
        AnswerBy > now ? [AuditEntry.OfApplication(Applicant), AuditEntry.OfSubmission(SubmissionId ?? "")] : [];

    /// <summary>Whether it goes to somebody who speaks for no applicant.</summary>
    public bool IsToStranger => Applicant == NoApplicant;

    /// <summary>Whether an officer wrote it to an applicant of the contact list alone, in answer to nothing.</summary>
    public bool IsToContact => this is { Author: not null, SubmissionId: null, Round: null };

    /// <summary>Whether a person can say that they have dealt with it.</summary>
    public bool CanBeHandled =>
        HasNotArrived || Overtaken is not null || this is { AnswerBy: not null, Answer: null, State: LetterState.Sent };

    private bool HasNotArrived => State is LetterState.Failed or LetterState.Bounced or LetterState.Suppressed;

    /// <summary>
    /// What it is about, as subjects of acts: its applicant, or else the submission that it answers; nothing for a
    /// letter to the officers on duty.
    /// </summary>
    public IReadOnlyList<string> About =>
        Applicant != NoApplicant ? [AuditEntry.OfApplication(Applicant)]
        : SubmissionId is { } id ? [AuditEntry.OfSubmission(id)]
        : [];

    /// <summary>
    /// Version of the row, or null where it does not come from the register's own row. What rests on an older one is
    /// not written.
    /// </summary>
    [NotStored]
    public string? Version { get; init; }

    /// <summary>Keys of its rows in the register's lists, as they were when it was read from there.</summary>
    [NotStored]
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>Stands for the applicant of a letter that answers a submission which no rule could place.</summary>
    public const string NoApplicant = "none";
}
