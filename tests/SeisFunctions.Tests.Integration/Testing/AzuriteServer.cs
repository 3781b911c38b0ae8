using SeisFunctions.EmbeddedHost;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// Azurite in memory for the whole test run, installed with npm at the repository root where it is missing. Every test
/// takes an account of its own, so that the fixed names of queues, tables and containers never meet.
/// </summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    // Azurite goes through all its tables for each request, and sorts all its messages anew behind each change: with
    // 1,500 accounts that was two fifths of its processor time.
    private const int AccountsOfEach = 100;

    private const string Key = "c2Vpcw==";

    private readonly Lock _lock = new();
    private readonly List<Task<AzuriteProcess>> _emulators = [];
    private int _taken;

    /// <summary>The connection string of an account that nobody has used yet.</summary>
    public string NewAccount()
    {
        Task<AzuriteProcess> emulator;
        string name;
        lock (_lock)
        {
            // The next one starts while the accounts of this one are taken.
            if (_taken % AccountsOfEach == 0)
                _emulators.Add(StartAsync());
            emulator = _emulators[^2];
            name = AccountName(_taken++ % AccountsOfEach);
        }

        var ports = emulator.GetAwaiter().GetResult().Ports;
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/{name};QueueEndpoint=http://127.0.0.1:{ports.Queue}/{name};TableEndpoint=http://127.0.0.1:{ports.Table}/{name};";
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _emulators.Add(StartAsync());
        await _emulators[0];
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var emulator in _emulators)
            await (await emulator).DisposeAsync();
    }

    private static async Task<AzuriteProcess> StartAsync()
    {
        var script = await AzuriteInstallation.EnsureAsync(
            [AppContext.BaseDirectory],
            Console.WriteLine,
            CancellationToken.None
        );
        var accounts = string.Join(
            ';',
            Enumerable.Range(0, AccountsOfEach).Select(number => $"{AccountName(number)}:{Key}")
        );
        for (var attempt = 1; ; attempt++)
        {
            // Between choosing free ports and Azurite's taking them, another program may be faster.
            try
            {
                return await AzuriteProcess.StartAsync(
                    script,
                    AzuritePorts.Free(),
                    location: null,
                    accounts,
                    CancellationToken.None
                );
            }
            catch (HostStartException) when (attempt < 3) { }
        }
    }

    private static string AccountName(int number) => $"t{number:0000}";
}
