using SeisFunctions.Calls;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Receiving;

/// <summary>
/// Timer: fetches new mail. Once everything received by then is safe, the mailbox cursor moves on, for which closing
/// waits.
/// </summary>
public sealed class PollMailbox(
    IMailbox mailbox,
    MailboxRegister register,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock,
    ILogger<PollMailbox> log
)
{
    /// <summary>One poll.</summary>
    [Function(nameof(PollMailbox))]
    public async Task RunAsync(
        [TimerTrigger("%PollMailboxSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var state = await register.ReadOwnAsync(cancellationToken);
        if (state.PausesAt(now))
            return;
        var progress = await calls.ReadAsync(cancellationToken);
        var current = progress.Of(call.Schedule);
        // Between deadline and closing every poll compares everything: nothing may be overlooked then.
        var reconcile = state.NeedsReconciliationAt(now) || (!current.IsOnTime(now) && progress.ClosedAt is null);
        try
        {
            var poll = await mailbox.PollAsync(reconcile, cancellationToken);
            await register.WriteOwnAsync(state.After(poll, reconcile, now, current.Deadline), cancellationToken);
            Instruments.MailboxPolled(succeeded: true);
            if ((await register.ReadAsync(cancellationToken)).ReadUntil is { } until)
                await calls.MailboxReadUntilAsync(until, cancellationToken);
        }
        catch (MailboxUnavailableException e)
        {
            log.MailboxUnavailable(call.Id, state.Failures + 1, e.InnerException!.GetType().Name);
            await register.WriteOwnAsync(state.AfterFailure(e.Message, now), cancellationToken);
            Instruments.MailboxPolled(succeeded: false);
        }
    }
}
