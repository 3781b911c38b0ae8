namespace SeisFunctions.Domain;

/// <summary>How far a call has come, as its one row says. All instants in UTC.</summary>
public sealed record CallProgress
{
    /// <summary>Everything that the mailbox had received by then is safe.</summary>
    public DateTimeOffset? MailboxReadUntil { get; init; }

    /// <summary>When closing began, or null.</summary>
    public DateTimeOffset? ClosingSince { get; init; }

    /// <summary>
    /// From when on no application changes by itself any more, or null. What is accepted later is found after closing;
    /// what was accepted before is waited for once more. So nothing can slip in between the last look at the register
    /// and the closing statement.
    /// </summary>
    public DateTimeOffset? SealedAt { get; init; }

    /// <summary>When the closing statement was written, or null.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What closing waits for, in Japanese.</summary>
    public IReadOnlyList<string> WaitingFor { get; init; } = [];

    /// <summary>SHA-256 of the closing statement, lower-case hex, or null.</summary>
    public string? StatementHash { get; init; }

    /// <summary>
    /// 締切照合値: hash of the head of the tree over what was received in time, lower-case hex; null before the closing.
    /// </summary>
    public string? ReceiptsHead { get; init; }

    /// <summary>When an authority's timestamp for it was kept, or null.</summary>
    public DateTimeOffset? StampedAt { get; init; }

    /// <summary>
    /// Codes of the applicants whose final letters are still to be written, after the others': each waits for people,
    /// or for a record to be made anew.
    /// </summary>
    public IReadOnlyList<string> LettersLeft { get; init; } = [];

    /// <summary>Whether every applicant's final letter stands in the outbox.</summary>
    public bool LettersWritten { get; init; }

    /// <summary>
    /// Codes of those among them whose records cannot be read: a person has their submissions read again.
    /// </summary>
    public IReadOnlyList<string> LettersWithoutRecord { get; init; } = [];

    /// <summary>
    /// What the closing has kept and storage has lost, in Japanese, where it cannot be made again from the register.
    /// </summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>
    /// Whether an officer's letter that waits for an answer was ever to be sent. Before the first one, nothing that is
    /// read can answer one.
    /// </summary>
    public bool HasAsked { get; init; }

    /// <summary>
    /// Codes of the applicants that were erased on request: nothing is left of what they sent, and they were not silent.
    /// </summary>
    public IReadOnlyList<string> Erased { get; init; } = [];

    /// <summary>How many submissions are gone with them, which the closing statement counts.</summary>
    public int ErasedSubmissions { get; init; }

    /// <summary>Number of the last act that changed it, or 0.</summary>
    public int ActsFolded { get; init; }

    /// <summary>The latest extension of the deadline, or null.</summary>
    public DeadlineExtension? Extension { get; init; }

    /// <summary>That an officer had the call closed regardless, or null.</summary>
    public ClosingOverride? Override { get; init; }

    /// <summary>
    /// Whether the host was started long after the deadline on storage that holds nothing from before it: then it is
    /// not closed by itself, since whoever tries the intake out would find it closed for good. Ends with the first act
    /// on the call. Not stored.
    /// </summary>
    [NotStored]
    public bool Rests { get; init; }

    /// <summary>The schedule with the deadline that counts: whoever compares with the deadline asks this one.</summary>
    public CallSchedule Of(CallSchedule published) =>
        Extension is null ? published : published with { Deadline = Extension.Deadline };

    /// <summary>
    /// The state of the call: opening and deadline are facts of the definition and its extension, closed is a fact of
    /// the row.
    /// </summary>
    public CallState StateAt(DateTimeOffset now, CallSchedule published) =>
        ClosedAt is not null ? CallState.Closed
        : !Of(published).IsOnTime(now) ? CallState.Closing
        : now < published.OpensAt ? CallState.Upcoming
        : CallState.Open;
}
