using SeisFunctions.EmbeddedHost.Settings;

namespace SeisFunctions.EmbeddedHost.Invocation;

/// <summary>
/// The two steps of stopping: first no new work is taken, then, after the grace period, running invocations are told to
/// end.
/// </summary>
internal sealed class Shutdown : IDisposable
{
    private readonly CancellationTokenSource _running = new();

    public Shutdown(IHostApplicationLifetime lifetime, HostSettings settings)
    {
        StopTaking = lifetime.ApplicationStopping;
        CancelRunning = _running.Token;
        // The machine's clock, also under a rehearsal clock: a person waits at the console.
        StopTaking.Register(() => _running.CancelAfter(settings.ShutdownGrace));
    }

    /// <summary>Fires when the host is told to stop.</summary>
    public CancellationToken StopTaking { get; }

    /// <summary>Fires when the grace period is over.</summary>
    public CancellationToken CancelRunning { get; }

    public void Dispose() => _running.Dispose();
}
