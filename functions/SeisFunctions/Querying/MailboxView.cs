using SeisFunctions.Receiving;

namespace SeisFunctions.Querying;

/// <summary>How the mailbox does.</summary>
/// <param name="Kind">Which kind of mailbox it is.</param>
/// <param name="State">Whether it can be read.</param>
/// <param name="LastSuccessfulPoll">When the last poll that could read it began, or null.</param>
/// <param name="FailingSince">Since when every poll has failed, or null.</param>
/// <param name="Reason">Why, or what a person should mend, in Japanese, or null.</param>
/// <param name="ReconciledAt">When all that it has was last compared with all that has been taken, or null.</param>
/// <param name="Waiting">How many messages it has that the register has not.</param>
/// <param name="Untaken">The first of them, oldest first. Those received by the deadline hold up the closing.</param>
public sealed record MailboxView(
    MailboxKind Kind,
    MailboxHealth State,
    DateTimeOffset? LastSuccessfulPoll,
    DateTimeOffset? FailingSince,
    string? Reason,
    DateTimeOffset? ReconciledAt,
    int Waiting,
    IReadOnlyList<UntakenMessage> Untaken
)
{
    internal static MailboxView Of(MailboxState state, MailboxOptions options, DateTimeOffset now) =>
        new(
            options.Kind,
            HealthOf(state, options, now),
            state.LastSuccessfulPoll,
            state.FailingSince,
            state.Reason,
            state.ReconciledAt,
            state.Waiting,
            state.Untaken
        );

    // A timer that has stopped is as bad as a server that does not answer.
    private static MailboxHealth HealthOf(MailboxState state, MailboxOptions options, DateTimeOffset now) =>
        state switch
        {
            _ when options.Kind == MailboxKind.None => MailboxHealth.None,
            { LastSuccessfulPoll: null, FailingSince: null } => MailboxHealth.Starting,
            _ when now - (state.LastSuccessfulPoll ?? state.FailingSince) >= options.AlertAfter => MailboxHealth.Alert,
            { FailingSince: not null } => MailboxHealth.Failing,
            _ => MailboxHealth.Ok,
        };
}

/// <summary>Whether the mailbox can be read.</summary>
public enum MailboxHealth
{
    /// <summary>There is none: submissions come by HTTP alone.</summary>
    None,

    /// <summary>It has not been polled yet.</summary>
    Starting,

    /// <summary>The last poll could read it.</summary>
    Ok,

    /// <summary>The last polls could not.</summary>
    Failing,

    /// <summary>No poll could read it for longer than <c>Mailbox__AlertAfter</c>: a person must act.</summary>
    Alert,
}
