using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Invocation;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost.Timers;

/// <summary>
/// Runs one timer function: waits for the lease, makes good a missed run, then follows the schedule while the lease
/// lasts.
/// </summary>
internal sealed class TimerListener(
    FunctionInvoker invoker,
    BlobContainerClient container,
    string hostId,
    TimeProvider time,
    Shutdown shutdown,
    IServiceScopeFactory scopes,
    StorageReach reach,
    ILogger logger
)
{
    // How often a waiting host asks for the lease, and how long a troubled one rests.
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromSeconds(2);

    // Long waits are cut, so that a clock set forward or a machine woken up is noticed soon; also, one delay cannot
    // exceed 49 days.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly TimerTrigger _trigger = (TimerTrigger)invoker.Function.Trigger;
    private readonly BlobClient _lock = container.GetBlobClient($"locks/{hostId}/{invoker.Name}.Listener");
    private readonly TimerStatusStore _store = new(container.GetBlobClient($"timers/{hostId}/{invoker.Name}/status"));

    /// <summary>Follows the schedule until the host stops; waits for a run under way.</summary>
    public async Task RunAsync()
    {
        while (!shutdown.StopTaking.IsCancellationRequested)
        {
            try
            {
                await FollowAsync();
            }
            catch (OperationCanceledException) when (shutdown.StopTaking.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) // the storage's: the schedule must go on when it is back
            {
                Tell(e);
            }

            await Task.Delay(BetweenAttempts, shutdown.StopTaking)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Runs the function once, now, beside the schedule.</summary>
    public async Task RunNowAsync()
    {
        try
        {
            await RunOnceAsync(await StatusAsync(shutdown.CancelRunning), pastDue: false);
        }
        catch (Exception e)
        {
            Tell(e);
        }
    }

    private void Tell(Exception fault)
    {
        if (!reach.IsUnreachable(container.Uri, fault))
            logger.TimerUnreachable(invoker.Name, Faults.Describe(fault));
    }

    private async Task RunOnceAsync(ScheduleStatus? status, bool pastDue)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await invoker.InvokeAsync(
                new TimerInfo { ScheduleStatus = status, IsPastDue = pastDue },
                NoData,
                scope.ServiceProvider,
                finish: null,
                shutdown.CancelRunning
            );
        }
        catch (Exception) // whatever it is, the schedule goes on: the next run is the retry
        { }
    }

    private Task<ScheduleStatus?> StatusAsync(CancellationToken cancellationToken) =>
        _trigger.UseMonitor ? _store.ReadAsync(cancellationToken) : Task.FromResult<ScheduleStatus?>(null);

    private static readonly Dictionary<string, object?> NoData = [];

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private async Task FollowAsync()
    {
        await using var lease = await TimerLease.TryAcquireAsync(_lock, shutdown.StopTaking);
        reach.Answered(container.Uri);
        if (lease is null)
            return;
        logger.TimerHeld(invoker.Name);

        using var following = CancellationTokenSource.CreateLinkedTokenSource(lease.Lost, shutdown.StopTaking);
        try
        {
            var status = await BeginAsync(following.Token);
            while (true)
            {
                await UntilAsync(status.Next, following.Token);
                status = await RunAsync(status, status.Next, pastDue: false, following.Token);
            }
        }
        catch (OperationCanceledException)
            when (lease.Lost.IsCancellationRequested && !shutdown.StopTaking.IsCancellationRequested)
        {
            logger.TimerLost(invoker.Name);
        }
    }

    private async Task<ScheduleStatus> BeginAsync(CancellationToken cancellationToken)
    {
        var kept = await StatusAsync(cancellationToken);
        var now = Now; // read once: a tick between two readings would be lost
        // Reckoned from the last run by today's schedule: the kept "next" may come from a schedule since changed.
        var missed = kept is not null && Next(kept.LastUpdated) <= now;
        if (missed || _trigger.RunOnStartup)
            return await RunAsync(kept, now, missed, cancellationToken);
        if (kept is null)
            return await KeepAsync(last: default, now, cancellationToken);
        kept.Next = Next(now);
        return kept;
    }

    private async Task<ScheduleStatus> RunAsync(
        ScheduleStatus? status,
        DateTime due,
        bool pastDue,
        CancellationToken cancellationToken
    )
    {
        await RunOnceAsync(_trigger.UseMonitor ? status : null, pastDue);
        return await KeepAsync(due, Now, cancellationToken);
    }

    private async Task<ScheduleStatus> KeepAsync(DateTime last, DateTime now, CancellationToken cancellationToken)
    {
        var status = new ScheduleStatus
        {
            Last = last,
            Next = Next(now),
            LastUpdated = now,
        };
        if (_trigger.UseMonitor)
            await _store.WriteAsync(status, cancellationToken);
        return status;
    }

    private DateTime Next(DateTime after) => _trigger.Schedule.GetNextOccurrence(after);

    private async Task UntilAsync(DateTime due, CancellationToken cancellationToken)
    {
        for (var wait = due - Now; wait > TimeSpan.Zero; wait = due - Now)
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, cancellationToken);
    }
}
