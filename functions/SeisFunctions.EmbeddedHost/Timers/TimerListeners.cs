using System.Collections.Concurrent;
using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Invocation;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost.Timers;

/// <summary>Runs all timer functions of the app, on schedule and by hand.</summary>
internal sealed class TimerListeners : IHostedService
{
    private const string Container = "azure-webjobs-hosts";
    private readonly Dictionary<string, TimerListener> _listeners;
    private readonly ConcurrentDictionary<Task, bool> _byHand = [];
    private readonly Shutdown _shutdown;
    private Task _running = Task.CompletedTask;

    public TimerListeners(
        IReadOnlyList<FunctionInvoker> functions,
        string hostId,
        IConfiguration settings,
        TimeProvider time,
        Shutdown shutdown,
        IServiceScopeFactory scopes,
        StorageReach reach,
        ILogger<TimerListeners> logger
    )
    {
        _shutdown = shutdown;
        _listeners = functions
            .Where(function => function.Function.Trigger is TimerTrigger)
            .ToDictionary(
                function => function.Name,
                function => new TimerListener(
                    function,
                    new(StorageConnections.Find(settings, null), Container),
                    hostId,
                    time,
                    shutdown,
                    scopes,
                    reach,
                    logger
                ),
                StringComparer.OrdinalIgnoreCase
            );
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(_listeners.Values.Select(listener => Task.Run(listener.RunAsync, cancellationToken)));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) =>
        Task.WhenAll([_running, .. _byHand.Keys]).WaitAsync(cancellationToken);

    /// <summary>
    /// Starts a run now, beside the schedule; false if no timer function has this name or the host is stopping.
    /// </summary>
    public bool TryRunNow(string name)
    {
        if (_shutdown.StopTaking.IsCancellationRequested || !_listeners.TryGetValue(name, out var listener))
            return false;
        var run = Task.Run(listener.RunNowAsync);
        _byHand[run] = true;
        run.ContinueWith(done => _byHand.TryRemove(done, out _), TaskScheduler.Default);
        return true;
    }
}
