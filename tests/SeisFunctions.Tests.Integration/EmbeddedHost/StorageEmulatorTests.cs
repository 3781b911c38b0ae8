using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
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
        await using (var emulator = await StartAsync())
            await Container().CreateAsync(cancellationToken: Cancel);
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Free, port.State));

        await using var again = await StartAsync();

        Assert.True(await Container().ExistsAsync(Cancel));
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", true)]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=intake;AccountKey=a2V5;EndpointSuffix=core.windows.net",
        false
    )]
    public async Task The_start_says_that_the_emulator_is_for_trying_out(string storage, bool says)
    {
        var options = new EmbeddedHostOptions
        {
            Port = 0,
            DataDirectory = _folder,
            FunctionTypes = [typeof(HttpFunctions)],
            StartStorage = false,
            Settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = storage },
            Progress = line =>
            {
                lock (_progress)
                    _progress.Add(line);
            },
        };
        var builder = new EmbeddedHostBuilder(options);
        builder.Services.AddSingleton<Journal>();
        using var host = builder.Build();
        await host.StartAsync(Cancel);

        Assert.Equal(
            says,
            _progress.Any(line =>
                line.Contains(
                    "what it has accepted in its last seconds is lost when it is killed",
                    StringComparison.Ordinal
                )
            )
        );
        await host.StopAsync(Cancel);
    }

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task What_the_emulator_keeps_is_for_its_owner_alone_also_where_the_folder_was_open_to_others_before()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "On Windows a user's folders are the user's.");
        var data = Directory.CreateDirectory(Path.Combine(_folder, ".azurite"), (UnixFileMode)0b111_101_101).FullName;

        await using (await StartAsync())
            await Container().CreateAsync(cancellationToken: Cancel);

        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(data));
        var files = Directory.GetFiles(data, "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task Of_two_hosts_that_start_at_once_one_starts_the_emulator_and_only_that_one_stops_it()
    {
        var emulators = await Task.WhenAll(StartAsync(), StartAsync());
        Assert.Single(_progress, line => line.Contains("Azurite started", StringComparison.Ordinal));
        Assert.Single(_progress, line => line.Contains("running already", StringComparison.Ordinal));

        foreach (var emulator in emulators.Where(emulator => !emulator.IsOwner))
            await emulator.DisposeAsync();
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Azurite, port.State));

        foreach (var emulator in emulators.Where(emulator => emulator.IsOwner))
            await emulator.DisposeAsync();
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Free, port.State));
    }

    [Fact]
    public async Task An_emulator_that_dies_is_started_again()
    {
        await using var emulator = await StartAsync();

        using (
            var process = Process.GetProcessById(
                int.Parse(ProcessNumber().Match(_progress.Single()).Groups[1].Value, null)
            )
        )
            process.Kill();

        await Eventually.TrueAsync(() => _progress.Count == 2, "the emulator should be started again");
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Azurite, port.State));
    }

    [Fact]
    public async Task When_the_host_that_started_the_emulator_stops_another_one_starts_it_again_on_the_same_data()
    {
        var owner = await StartAsync();
        await using var other = await StartAsync();
        await Container().CreateAsync(cancellationToken: Cancel);

        await owner.DisposeAsync();

        await Eventually.TrueAsync(() => other.IsOwner, "the emulator should be started again");
        Assert.True(await Container().ExistsAsync(Cancel));
    }

    [Fact]
    public async Task A_host_with_another_data_folder_gets_an_emulator_of_its_own_and_one_with_the_same_folder_shares_it()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder, "another")).FullName;
        await using var first = await StartAsync();

        var ports = await EmulatorPorts.ForAsync(elsewhere, _ports, Cancel);
        await using var second = new StorageEmulator(ports, elsewhere, _progress.Add, NullLogger.Instance);
        await second.StartAsync(Cancel);

        Assert.True(second.IsOwner);
        Assert.NotEqual(_ports, ports);
        Assert.True(Directory.Exists(Path.Combine(elsewhere, ".azurite")));
        Assert.Equal(ports, await EmulatorPorts.ForAsync(elsewhere, _ports, Cancel));
        Assert.Equal(_ports, await EmulatorPorts.ForAsync(_folder, _ports, Cancel));
    }

    [Fact]
    public async Task Of_two_hosts_with_folders_of_their_own_that_start_at_once_each_gets_an_emulator_of_its_own()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder, "another")).FullName;

        var ports = await EmulatorPorts.ForAsync(_folder, _ports, Cancel);
        var others = await EmulatorPorts.ForAsync(elsewhere, _ports, Cancel);

        Assert.Equal(_ports, ports);
        Assert.NotEqual(_ports, others);
        Assert.Equal(_ports, await EmulatorPorts.ForAsync(_folder, _ports, Cancel));
    }

    [Fact]
    public async Task Where_another_program_has_one_of_the_usual_ports_the_emulator_gets_others()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, _ports.Queue);
        stranger.Start();
        var greeting = Task.Run(
            async () =>
            {
                using var client = await stranger.AcceptTcpClientAsync(Cancel);
                using var next = await stranger.AcceptTcpClientAsync(Cancel);
            },
            Cancel
        );

        var ports = await EmulatorPorts.ForAsync(_folder, _ports, Cancel);

        await greeting;
        Assert.NotEqual(_ports, ports);
    }

    [Fact]
    public async Task A_host_never_works_on_the_storage_of_another_folder()
    {
        await using var first = await StartAsync();
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder, "another")).FullName;

        var fault = await Assert.ThrowsAsync<HostStartException>(() => StartAsync(elsewhere));

        Assert.Contains("an emulator of its own", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emulator_that_somebody_started_by_hand_is_not_replaced_by_an_empty_one()
    {
        var script = await AzuriteInstallation.EnsureAsync([AppContext.BaseDirectory], _ => { }, Cancel);
        var byHand = await AzuriteProcess.StartAsync(
            script,
            _ports,
            Path.Combine(_folder, "theirs"),
            accounts: null,
            Cancel
        );
        var log = new RunningHost.Lines();
        await using var emulator = new StorageEmulator(_ports, _folder, _ => { }, log);
        await emulator.StartAsync(Cancel);

        await byHand.DisposeAsync();

        await Eventually.TrueAsync(
            () => log.Text.Contains("started outside of this program", StringComparison.Ordinal),
            "the host should say that it cannot go on"
        );
        Assert.All(await _ports.ProbeAsync(Cancel), port => Assert.Equal(PortState.Free, port.State));
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_noticed_before_the_emulator_is_looked_for()
    {
        using var another = new TcpListener(IPAddress.Loopback, 0);
        another.Start();
        var builder = new EmbeddedHostBuilder(
            new EmbeddedHostOptions
            {
                Port = ((IPEndPoint)another.LocalEndpoint).Port,
                DataDirectory = _folder,
                FunctionTypes = [typeof(HttpFunctions)],
                Settings = new Dictionary<string, string?> { ["AzureWebJobsStorage"] = StorageConnections.Emulator },
                Progress = _progress.Add,
            }
        );
        using var host = builder.Build();

        var fault = await Assert.ThrowsAsync<HostStartException>(() => host.StartAsync(Cancel));

        Assert.Contains("choose another port with --port", fault.Message, StringComparison.Ordinal);
        Assert.Empty(_progress);
    }

    [Fact]
    public async Task A_stranger_on_one_of_the_ports_is_named()
    {
        using var stranger = new TcpListener(IPAddress.Loopback, _ports.Queue);
        stranger.Start();
        var greeting = Task.Run(
            async () =>
            {
                while (true)
                {
                    using var client = await stranger.AcceptTcpClientAsync(Cancel);
                    await client
                        .GetStream()
                        .WriteAsync(
                            "HTTP/1.1 200 OK\r\nServer: Somebody/1.0\r\nContent-Length: 0\r\n\r\n"u8.ToArray(),
                            Cancel
                        );
                }
            },
            Cancel
        );

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

    private Task<StorageEmulator> StartAsync() => StartAsync(_folder);

    private async Task<StorageEmulator> StartAsync(string folder)
    {
        var emulator = new StorageEmulator(
            _ports,
            folder,
            line =>
            {
                lock (_progress)
                    _progress.Add(line);
            },
            NullLogger.Instance
        );
        await emulator.StartAsync(Cancel);
        return emulator;
    }

    private BlobContainerClient Container() => new(Connection, "mail");

    private string Connection =>
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"BlobEndpoint=http://127.0.0.1:{_ports.Blob}/devstoreaccount1;";

    [GeneratedRegex(@"process (\d+)")]
    private static partial Regex ProcessNumber();
}
