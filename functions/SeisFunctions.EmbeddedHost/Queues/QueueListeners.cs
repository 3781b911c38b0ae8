using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Invocation;
using SeisFunctions.EmbeddedHost.Settings;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost.Queues;

/// <summary>Runs all queue functions of the app.</summary>
internal sealed class QueueListeners(
    IReadOnlyList<FunctionInvoker> functions,
    HostJson hostJson,
    HostSettings host,
    Shutdown shutdown,
    IServiceScopeFactory scopes,
    StorageReach reach,
    ILogger<QueueListeners> logger
) : IHostedService
{
    private readonly QueueListener[] _listeners =
    [
        .. functions
            .Where(function => function.Function.Trigger is QueueTrigger)
            .Select(function => new QueueListener(function, hostJson.Queues, host, shutdown, scopes, reach, logger)),
    ];

    private Task _running = Task.CompletedTask;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_listeners.Select(listener => listener.PrepareAsync(cancellationToken)));
        _running = Task.WhenAll(_listeners.Select(listener => Task.Run(listener.RunAsync, cancellationToken)));
    }

    public Task StopAsync(CancellationToken cancellationToken) => _running.WaitAsync(cancellationToken);
}
