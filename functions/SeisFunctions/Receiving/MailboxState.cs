namespace SeisFunctions.Receiving;

/// <summary>How the mailbox does, as its row says, whichever host polls. All instants in UTC.</summary>
public sealed record MailboxState
{
    // Right after the first failure the next tick tries again; a server that is being restarted is back within the
    // hour, one that is overloaded must not be pressed. Closing waits no longer than the longest pause for a server
    // that is back.
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    // As many as a person looks through, and far less than a row of Table storage takes.
    private const int Listed = 50;

    // Whatever was overlooked, for whatever reason, comes to light within this time. It reads the numbers of all
    // messages, so not at every poll.
    private static readonly TimeSpan BetweenReconciliations = TimeSpan.FromMinutes(10);

    // Longer than any pause between two polls: what nobody has asked for since is no mailbox of this call any more. Its
    // host has other settings now, or has ended.
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromMinutes(15);

    /// <summary>When the last poll began, whether it could read the mailbox or not; or null.</summary>
    public DateTimeOffset? PolledAt { get; init; }

    /// <summary>Until when everything that it received is safe, or null.</summary>
    public DateTimeOffset? ReadUntil { get; init; }

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

    /// <summary>Whether some host reads it at <paramref name="now"/>.</summary>
    public bool IsReadAt(DateTimeOffset now) => PolledAt is { } at && now - at < GivenUpAfter;

    /// <summary>Several mailboxes as one: it is as well as the worst of them, and read until the earliest.</summary>
    public static MailboxState Together(IReadOnlyCollection<MailboxState> all) =>
        all.Count <= 1
            ? all.SingleOrDefault() ?? new()
            : new()
            {
                PolledAt = all.Max(one => one.PolledAt),
                ReadUntil = all.All(one => one.ReadUntil is not null) ? all.Min(one => one.ReadUntil) : null,
                LastSuccessfulPoll = all.All(one => one.LastSuccessfulPoll is not null)
                    ? all.Min(one => one.LastSuccessfulPoll)
                    : null,
                FailingSince = all.Min(one => one.FailingSince),
                Failures = all.Max(one => one.Failures),
                Reason = all.FirstOrDefault(one => one.FailingSince is not null)?.Reason
                    ?? $"ホストごとに設定の異なる{all.Count}つのメールボックスを読んでいます。設定をそろえてください。",
                ReconciledAt = all.All(one => one.ReconciledAt is not null) ? all.Min(one => one.ReconciledAt) : null,
                Waiting = all.Sum(one => one.Waiting),
                Untaken = [.. all.SelectMany(one => one.Untaken).OrderBy(message => message.ReceivedAt).Take(Listed)],
            };

    /// <summary>
    /// Whether a mailbox that fails shall be left alone at <paramref name="now"/>. A pause longer than any comes from a
    /// clock that was set back.
    /// </summary>
    public bool PausesAt(DateTimeOffset now) => RetryAt > now && RetryAt <= now + LongestPause;

    /// <summary>Whether everything must be compared again at <paramref name="now"/>.</summary>
    public bool NeedsReconciliationAt(DateTimeOffset now) =>
        ReconciledAt is not { } last || (now - last).Duration() >= BetweenReconciliations;

    /// <summary>
    /// What closing waits for as long as not everything received by the deadline is safe, in Japanese.
    /// </summary>
    public string WaitingFor(DateTimeOffset deadline) =>
        FailingSince is not null
            ? $"メールボックスを読めないため、締切時刻までのメールの取り込みを待っています。{Reason}"
        : Untaken.Count(message => message.ReceivedAt <= deadline) is > 0 and var count
            ? $"メールボックスにあって受付台帳にないメールが{count}件あります。取り込みを待っています。"
        : "締切時刻までのメールの取り込みを待っています。";

    /// <summary>The state after a poll that began at <paramref name="at"/>.</summary>
    /// <param name="poll">What it left behind.</param>
    /// <param name="reconciled">Whether it compared everything.</param>
    /// <param name="at">When it began.</param>
    /// <param name="deadline">Until when everything must be safe for the mailbox to count as read.</param>
    public MailboxState After(MailboxPoll poll, bool reconciled, DateTimeOffset at, DateTimeOffset deadline) =>
        new()
        {
            PolledAt = at,
            ReadUntil = poll.HasTakenAllUntil(deadline) ? at : ReadUntil,
            LastSuccessfulPoll = at,
            Reason = poll.Notice,
            ReconciledAt = reconciled ? at : ReconciledAt,
            Waiting = poll.Waiting,
            Untaken = [.. poll.Untaken.Take(Listed)],
        };

    /// <summary>The state after a poll that began at <paramref name="at"/> and could not read the mailbox.</summary>
    public MailboxState AfterFailure(string reason, DateTimeOffset at) =>
        this with
        {
            PolledAt = at,
            FailingSince = FailingSince ?? at,
            Failures = Failures + 1,
            RetryAt =
                Failures == 0
                    ? null
                    : at
                        + TimeSpan.FromSeconds(
                            Math.Min(
                                LongestPause.TotalSeconds,
                                FirstPause.TotalSeconds * Math.Pow(2, Math.Min(Failures - 1, 10))
                            )
                        ),
            Reason = reason,
        };
}
