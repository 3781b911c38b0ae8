namespace SeisFunctions.Receiving;

/// <summary>How the mailbox does, as its one row says, whichever host polls. All instants in UTC.</summary>
public sealed record MailboxState
{
    // Right after the first failure the next tick tries again; a server that is being restarted is back within the hour, one that is
    // overloaded must not be pressed. Closing waits no longer than the longest pause for a server that is back.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    // As many as a person looks through, and far less than a row of Table storage takes.
    private const int Listed = 50;

    // Whatever was overlooked, for whatever reason, comes to light within this time. It reads the numbers of all messages, so not at every poll.
    private static readonly TimeSpan BetweenReconciliations = TimeSpan.FromMinutes(10);

    /// <summary>When the last poll that could read the mailbox began, or null.</summary>
    public DateTimeOffset? LastSuccessfulPoll { get; init; }

    /// <summary>Since when every poll has failed, or null.</summary>
    public DateTimeOffset? FailingSince { get; init; }

    /// <summary>How many polls have failed since then.</summary>
    public int Failures { get; init; }

    /// <summary>Before which no poll is tried, or null.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Why it fails, or what a person should mend, in Japanese, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>When all that the mailbox has was last compared with all that has been taken, or null.</summary>
    public DateTimeOffset? ReconciledAt { get; init; }

    /// <summary>How many messages the last successful poll left behind.</summary>
    public int Waiting { get; init; }

    /// <summary>The first of them.</summary>
    public IReadOnlyList<UntakenMessage> Untaken { get; init; } = [];

    /// <summary>Whether a mailbox that fails shall be left alone at <paramref name="now"/>. A pause longer than any comes from a clock that was set back.</summary>
    public bool PausesAt(DateTimeOffset now) => RetryAt > now && RetryAt <= now + LongestPause;

    /// <summary>Whether everything must be compared again at <paramref name="now"/>.</summary>
    public bool NeedsReconciliationAt(DateTimeOffset now) => ReconciledAt is not { } last || (now - last).Duration() >= BetweenReconciliations;

    /// <summary>What closing waits for as long as not everything received by the deadline is safe, in Japanese.</summary>
    public string WaitingFor(DateTimeOffset deadline) =>
        FailingSince is not null ? $"メールボックスを読めないため、締切時刻までのメールの取り込みを待っています。{Reason}"
        : Untaken.Count(message => message.ReceivedAt <= deadline) is > 0 and var count ? $"メールボックスにあって受付台帳にないメールが{count}件あります。取り込みを待っています。"
        : "締切時刻までのメールの取り込みを待っています。";

    /// <summary>The state after a poll that began at <paramref name="at"/>.</summary>
    public MailboxState After(MailboxPoll poll, bool reconciled, DateTimeOffset at) => new()
    {
        LastSuccessfulPoll = at,
        Reason = poll.Notice,
        ReconciledAt = reconciled ? at : ReconciledAt,
        Waiting = poll.Waiting,
        Untaken = [.. poll.Untaken.Take(Listed)],
    };

    /// <summary>The state after a poll that began at <paramref name="at"/> and could not read the mailbox.</summary>
    public MailboxState AfterFailure(string reason, DateTimeOffset at) => this with
    {
        FailingSince = FailingSince ?? at,
        Failures = Failures + 1,
        RetryAt = Failures == 0 ? null : at + TimeSpan.FromSeconds(Math.Min(LongestPause.TotalSeconds, FirstPause.TotalSeconds * Math.Pow(2, Math.Min(Failures - 1, 10)))),
        Reason = reason,
    };
}
