using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost;

/// <summary>The web application with the storage emulator around it: there before anything starts, gone after everything has stopped. What keeps it from
/// starting is thrown as <see cref="HostStartException"/>, before the framework logs it with a stack trace that helps nobody.</summary>
internal sealed class FunctionsHost(WebApplication app, StorageEmulator? emulator) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (emulator is not null) await emulator.StartAsync(cancellationToken);
        try { await app.StartAsync(cancellationToken); }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new HostStartException($"{e.Message} Another host may be running there; choose another port with --port.", e);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await app.StopAsync(cancellationToken);
        if (emulator is not null) await emulator.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (emulator is not null) await emulator.DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
