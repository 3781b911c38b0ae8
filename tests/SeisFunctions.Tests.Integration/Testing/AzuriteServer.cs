using SeisFunctions.EmbeddedHost;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;

[assembly: AssemblyFixture(typeof(AzuriteServer))]

namespace SeisFunctions.Tests.Testing;

/// <summary>
/// One Azurite in memory for the whole test run, installed with npm at the repository root where it is missing. Every
/// test takes an account of its own, so that the fixed names of queues, tables and containers never meet.
/// </summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    private const int Accounts = 2000;

    // Azurite takes any key; a short one keeps 2,000 accounts within the 32,767 characters that Windows allows an
    // environment.
    private const string Key = "c2Vpcw==";

    private AzuriteProcess? _azurite;
    private int _taken;

    /// <summary>The connection string of an account that nobody has used yet.</summary>
    public string NewAccount()
    {
        var ports = _azurite!.Ports;
        var number = Interlocked.Increment(ref _taken);
        Assert.True(
            number <= Accounts,
            $"The tests use more than {Accounts} storage accounts: raise the number in AzuriteServer."
        );
        var name = AccountName(number);
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};"
            + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/{name};QueueEndpoint=http://127.0.0.1:{ports.Queue}/{name};TableEndpoint=http://127.0.0.1:{ports.Table}/{name};";
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var script = await AzuriteInstallation.EnsureAsync(
            [AppContext.BaseDirectory],
            Console.WriteLine,
            CancellationToken.None
        );
        var accounts = string.Join(';', Enumerable.Range(1, Accounts).Select(number => $"{AccountName(number)}:{Key}"));
        for (var attempt = 1; _azurite is null; attempt++)
        {
            // Between choosing free ports and Azurite's taking them, another program may be faster.
            try
            {
                _azurite = await AzuriteProcess.StartAsync(
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

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    private static string AccountName(int number) => $"t{number:0000}";
}
