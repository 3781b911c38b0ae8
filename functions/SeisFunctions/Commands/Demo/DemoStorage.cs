using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// Storage of the demo's own: an Azurite on free ports with its data under the demo's folder, stopped at the end.
/// </summary>
internal sealed class DemoStorage : IAsyncDisposable
{
    private readonly AzuriteProcess _azurite;

    private DemoStorage(AzuriteProcess azurite) => _azurite = azurite;

    /// <summary>How to reach it.</summary>
    public string ConnectionString => _azurite.Ports.ConnectionString;

    /// <summary>Starts it, with Azurite fetched from npm on first use.</summary>
    public static async Task<DemoStorage> StartAsync(string folder, CancellationToken cancellationToken)
    {
        var script = await AzuriteInstallation.EnsureAsync(
            [folder, AppContext.BaseDirectory],
            Console.WriteLine,
            cancellationToken
        );
        return new(
            await AzuriteProcess.StartAsync(
                script,
                AzuritePorts.Free(),
                Path.Combine(folder, ".azurite"),
                accounts: null,
                cancellationToken
            )
        );
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _azurite.DisposeAsync();
}
