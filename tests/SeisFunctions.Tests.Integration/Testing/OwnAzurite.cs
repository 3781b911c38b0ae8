using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.Tests.Testing;

/// <summary>An Azurite of a test's own, to be stopped and started again on its data.</summary>
internal sealed class OwnAzurite : IAsyncDisposable
{
    private const string Account = "outage:c2Vpcw==";

    private readonly string _data = Directory.CreateTempSubdirectory("seis-azurite").FullName;
    private AzuriteProcess? _process;

    public AzuritePorts Ports { get; } = AzuritePorts.Free();

    public string Connection =>
        $"DefaultEndpointsProtocol=http;AccountName=outage;AccountKey=c2Vpcw==;BlobEndpoint=http://127.0.0.1:{Ports.Blob}/outage;"
        + $"QueueEndpoint=http://127.0.0.1:{Ports.Queue}/outage;TableEndpoint=http://127.0.0.1:{Ports.Table}/outage;";

    public async Task StartAsync()
    {
        var script = await AzuriteInstallation.EnsureAsync(
            [AppContext.BaseDirectory],
            Console.WriteLine,
            TestContext.Current.CancellationToken
        );
        _process = await AzuriteProcess.StartAsync(
            script,
            Ports,
            _data,
            Account,
            TestContext.Current.CancellationToken
        );
    }

    public async Task StopAsync()
    {
        if (_process is not null)
            await _process.DisposeAsync();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }
}
