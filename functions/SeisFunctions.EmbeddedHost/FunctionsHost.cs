using System.Net;
using System.Net.Sockets;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost;

/// <summary>
/// The web application with the storage emulator around it: there before anything starts, gone after everything has
/// stopped. What keeps it from starting is thrown as <see cref="HostStartException"/>, before the framework logs it
/// with a stack trace that helps nobody.
/// </summary>
internal sealed class FunctionsHost(WebApplication app, int port, StorageEmulator? emulator) : IHost, IAsyncDisposable
{
    public IServiceProvider Services => app.Services;

    /// <summary>
    /// Sees to storage alone, for a command that works on it while no function runs. Ends with the host.
    /// </summary>
    /// <param name="mayBeNew">Whether a folder that holds nothing yet can be meant.</param>
    /// <param name="cancellationToken">Gives up waiting for it.</param>
    /// <returns>Whether another host works on the same storage.</returns>
    public async Task<bool> StartStorageAsync(bool mayBeNew, CancellationToken cancellationToken)
    {
        if (emulator is null)
            return false;
        if (!mayBeNew && !Directory.Exists(emulator.Location) && !await emulator.AnswersAsync(cancellationToken))
            throw new HostStartException(
                $"Nothing has been kept in {emulator.Location} yet: name the data folder of the install with --data, or its storage in AzureWebJobsStorage."
            );
        await emulator.StartAsync(cancellationToken);
        return emulator.IsAnothers;
    }

    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        // Before the emulator is fetched and started for a host that could not serve.
        if (IsTaken(port))
            throw InUse($"Port {port} of this machine is in use.", null);
        if (emulator is not null)
            await emulator.StartAsync(cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw InUse(e.Message, e);
        }
        catch (SocketException e)
        {
            throw new HostStartException(
                $"The host cannot listen there: {e.Message}. Choose another port with --port, or another address of this machine with EmbeddedHost__Address.",
                e
            );
        }
    }

    // Port 0 stands for any.
    private static bool IsTaken(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
        }
        catch (SocketException e)
        {
            return e.SocketErrorCode == SocketError.AddressAlreadyInUse;
        }
        return false;
    }

    private static HostStartException InUse(string what, Exception? reason) =>
        new($"{what} Another host may be running there; choose another port with --port.", reason);

    public async Task StopAsync(CancellationToken cancellationToken = default)
    {
        await app.StopAsync(cancellationToken);
        if (emulator is not null)
            await emulator.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (emulator is not null)
            await emulator.DisposeAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
