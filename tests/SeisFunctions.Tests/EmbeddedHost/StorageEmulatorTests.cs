using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>On ports and in a folder of their own, with the account that every storage SDK knows.</summary>
public sealed partial class StorageEmulatorTests : IDisposable
{
    private readonly AzuritePorts _ports = AzuritePorts.Free();
    private readonly string _folder = Directory.CreateTempSubdirectory("seis-azurite-").FullName;
    private readonly List<string> _progress = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_emulator_is_started_where_nobody_answers_keeps_its_data_and_ends_with_the_host()
    {
        await using (var emulator = await StartAsync()) await Container().CreateAsync(cancellationToken: Cancel);
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Free, port.State));

        await using var again = await StartAsync();

        Assert.True(await Container().ExistsAsync(Cancel));
    }

    [Fact]
    public async Task Of_two_hosts_that_start_at_once_one_starts_the_emulator_and_only_that_one_stops_it()
    {
        var emulators = await Task.WhenAll(StartAsync(), StartAsync());
        Assert.Single(_progress, line => line.Contains("Azurite started", StringComparison.Ordinal));
        Assert.Single(_progress, line => line.Contains("running already", StringComparison.Ordinal));

        foreach (var emulator in emulators.Where(emulator => !emulator.IsOwner)) await emulator.DisposeAsync();
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Azurite, port.State));

        foreach (var emulator in emulators.Where(emulator => emulator.IsOwner)) await emulator.DisposeAsync();
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Free, port.State));
    }

    [Fact]
    public async Task An_emulator_that_dies_is_started_again()
    {
        await using var emulator = await StartAsync();

        using (var process = Process.GetProcessById(int.Parse(ProcessNumber().Match(_progress.Single()).Groups[1].Value, null))) process.Kill();

        await Eventually.TrueAsync(() => _progress.Count == 2, "the emulator should be started again");
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Azurite, port.State));
    }

    [Fact]
    public async Task A_stranger_on_one_of_the_ports_is_named()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, _ports.Queue);
        stranger.Start();
        var greeting = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await stranger.AcceptTcpClientAsync(Cancel);
                await client.GetStream().WriteAsync("HTTP/1.1 200 OK\r\nServer: Somebody/1.0\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), Cancel);
            }
        }, Cancel);

        var fault = await Assert.ThrowsAsync<HostStartException>(StartAsync);

        Assert.Contains($"another program on {_ports.Queue} (Somebody/1.0)", fault.Message);
        Assert.Contains($"nobody on {_ports.Blob}", fault.Message);
    }

    [Fact]
    public void A_folder_without_a_package_that_depends_on_Azurite_is_told_with_the_ways_out()
    {
        File.WriteAllText(Path.Combine(_folder, "package.json"), """{ "dependencies": { "other": "1.0.0" } }""");

        var fault = Assert.Throws<HostStartException>(() => AzuriteInstallation.FindFolder([_folder]));

        Assert.Contains("AzureWebJobsStorage", fault.Message);
    }

    private async Task<StorageEmulator> StartAsync()
    {
        var emulator = new StorageEmulator(_ports, _folder, line => { lock (_progress) _progress.Add(line); }, NullLogger.Instance);
        await emulator.StartAsync(Cancel);
        return emulator;
    }

    private BlobContainerClient Container() => new(Connection, "mail");

    private string Connection => "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;" +
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;" +
        $"BlobEndpoint=http://127.0.0.1:{_ports.Blob}/devstoreaccount1;";

    [GeneratedRegex(@"process (\d+)")]
    private static partial Regex ProcessNumber();
}
