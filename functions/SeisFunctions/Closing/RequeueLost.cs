using SeisFunctions.Acknowledging;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Closing;

/// <summary>
/// Timer: completes acts that a crash has cut off, has read again what a later deadline in the data of the call takes
/// in, asks again for submissions and letters whose queue message was lost between the register row and the queue, and
/// looks after what a closed call has kept.
/// </summary>
public sealed class RequeueLost(
    SubmissionLists listed,
    SubmissionQueue queue,
    Outbox outbox,
    ActPerforming acts,
    ClosingWaits waits,
    IntakeCloser closer,
    CallRegister calls,
    TimeProvider clock,
    ILogger<RequeueLost> log
)
{
    // Longer than any message waits in a healthy queue. Asking once too often is harmless.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>One round.</summary>
    [Function(nameof(RequeueLost))]
    public async Task RunAsync(
        [TimerTrigger("%RequeueLostSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        await acts.CompleteAsync(cancellationToken);
        await waits.ReadAgainAsync(await calls.ReadAsync(cancellationToken), cancellationToken);
        var before = clock.GetUtcNow() - Patience;
        var found = 0;
        await foreach (var submission in listed.UnreadAsync(cancellationToken))
        {
            if (submission.StoredAt > before)
                continue;
            await queue.SendAsync(new(submission.Id), cancellationToken);
            found++;
        }

        found += await outbox.RequeueAsync(before, cancellationToken);
        if (found > 0)
            log.Requeued(found);
        await closer.LookAfterAsync(nightly: false, cancellationToken);
    }
}
