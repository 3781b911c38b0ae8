using SeisFunctions.EmbeddedHost;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Commands;

/// <summary>The storage in the data folder of a local install, while a command reads from it.</summary>
internal sealed class DataStorage : IAsyncDisposable
{
    private readonly StorageEmulator _emulator;

    private DataStorage(StorageEmulator emulator, string connectionString) =>
        (_emulator, ConnectionString) = (emulator, connectionString);

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>Whether a folder holds one.</summary>
    public static bool IsIn(string folder) => Directory.Exists(StorageEmulator.LocationOf(folder));

    /// <summary>Starts its emulator.</summary>
    /// <exception cref="HostStartException">A host runs on it, which goes on writing.</exception>
    public static async Task<DataStorage> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var ports = await EmulatorPorts.ForAsync(folder, AzuritePorts.Default, cancellationToken);
        var emulator = new StorageEmulator(
            ports,
            folder,
            Console.WriteLine,
            Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance
        );
        var storage = new DataStorage(emulator, ports.ConnectionString);
        try
        {
            await emulator.StartAsync(cancellationToken);
            return emulator.IsAnothers ? throw InUse(folder) : storage;
        }
        catch
        {
            await storage.DisposeAsync();
            throw;
        }
    }

    /// <summary>What to do where a host runs on the data that a command must have for itself.</summary>
    public static HostStartException InUse(string folder) =>
        new($"A host is running on {Path.GetFullPath(folder)}: stop it with Ctrl-C, and give the command again.");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
