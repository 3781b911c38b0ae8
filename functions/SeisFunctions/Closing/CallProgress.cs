using SeisFunctions.Calls;

namespace SeisFunctions.Closing;

/// <summary>How far a call has come, as its one row says. All instants in UTC.</summary>
/// <param name="MailboxReadUntil">Everything that the mailbox had received by then is safe.</param>
/// <param name="ClosingSince">When closing began, or null.</param>
/// <param name="ClosedAt">When the closing statement was written, or null.</param>
/// <param name="WaitingFor">What closing waits for, in Japanese, or null.</param>
/// <param name="StatementHash">SHA-256 of the closing statement, lower-case hex, or null.</param>
/// <param name="LettersWritten">Whether every applicant's final letter stands in the outbox.</param>
public sealed record CallProgress(
    DateTimeOffset? MailboxReadUntil, DateTimeOffset? ClosingSince, DateTimeOffset? ClosedAt, string? WaitingFor, string? StatementHash, bool LettersWritten)
{
    /// <summary>A call to which nothing has happened yet.</summary>
    public static CallProgress None { get; } = new(null, null, null, null, null, false);

    /// <summary>The state of the call: opening and deadline are facts of the definition, closed is a fact of the row.</summary>
    public CallState StateAt(DateTimeOffset now, CallDefinition call) =>
        ClosedAt is not null ? CallState.Closed
        : !call.IsOnTime(now) ? CallState.Closing
        : now < call.OpensAt ? CallState.Upcoming
        : CallState.Open;
}
