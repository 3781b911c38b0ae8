using System.ComponentModel;
using System.Diagnostics;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>
/// One running storage emulator that this process started. It ends when disposed, and by itself when this process dies,
/// however it dies.
/// </summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // Node runs this before Azurite. Ctrl-C reaches every process of the terminal, yet the emulator must outlive the
    // functions that are still draining: so the signal is ignored, and the end of standard input, which the operating
    // system closes when the host is gone, means stop. Works alike on Linux, macOS and Windows. A host that was killed
    // reads no more what it says while it stops: that must not end it before it has written down what it has. Its files
    // are for their owner alone.
    private const string Guard = """
        process.umask(0o077);
        const once = process.once;
        process.once = (event, handler) => event === 'SIGINT' ? process : once.call(process, event, handler);
        process.on('SIGINT', () => {});
        for (const said of [process.stdout, process.stderr]) said.on('error', () => {});
        process.stdin.on('end', () => process.emit('SIGTERM') || process.exit(0)).on('error', () => process.exit(0)).resume();
        require(process.argv[1]);
        """;

    // Azurite removes bytes that nothing refers to any more: those of blobs every ten minutes, those of messages every
    // minute. In memory, where each write is a piece of its own, it sorts the list of all pieces anew for each one that it
    // removes, and answers nobody meanwhile (136 s measured with 1,400 accounts of tests, 40 s with 2,000 messages that
    // had been read; version 3.35). What lives in memory ends with the process: it is swept no more after the start. The
    // argument is setTimeout's longest, 24 days.
    internal const string SweepNoMore = """
        for (const service of ['blob', 'queue'])
          require(require('path').join(require('path').dirname(process.argv[1]), service, 'utils/constants')).DEFAULT_GC_INTERVAL_MS = 0x7fffffff;
        """;

    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StoppedWithin = TimeSpan.FromSeconds(15);
    private readonly Process _process;
    private readonly Queue<string> _lastWords = new();

    private AzuriteProcess(Process process, AzuritePorts ports)
    {
        (_process, Ports) = (process, ports);
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>The operating system's number of it.</summary>
    public int Id => _process.Id;

    /// <summary>Where it listens.</summary>
    public AzuritePorts Ports { get; }

    /// <summary>Starts the emulator and waits until all three services answer.</summary>
    /// <param name="script">Azurite's entry script.</param>
    /// <param name="ports">Three free ports.</param>
    /// <param name="location">Folder it keeps its data in; null keeps everything in memory.</param>
    /// <param name="accounts">Value of <c>AZURITE_ACCOUNTS</c>; null for the well-known account.</param>
    /// <param name="cancellationToken">Gives up waiting, and stops what was started.</param>
    public static async Task<AzuriteProcess> StartAsync(
        string script,
        AzuritePorts ports,
        string? location,
        string? accounts,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(
            "node",
            [
                "-e",
                location is null ? SweepNoMore + Guard : Guard,
                "--",
                script,
                "--blobHost",
                "127.0.0.1",
                "--blobPort",
                $"{ports.Blob}",
                "--queueHost",
                "127.0.0.1",
                "--queuePort",
                $"{ports.Queue}",
                "--tableHost",
                "127.0.0.1",
                "--tablePort",
                $"{ports.Table}",
                "--silent",
                "--disableTelemetry",
                "--skipApiVersionCheck",
                .. location is null ? ["--inMemoryPersistence"] : (string[])["--location", location],
            ]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (accounts is not null)
            start.Environment["AZURITE_ACCOUNTS"] = accounts;

        if (location is not null)
        {
            OwnersFolder.Ensure(location);
            await LastEmulator.EndedAsync(location, () => Task.FromResult(false), cancellationToken);
        }

        var azurite = new AzuriteProcess(Launch(start), ports);
        try
        {
            if (location is not null)
                LastEmulator.Note(location, azurite.Id);
            await azurite.ReadyAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Completes when the emulator has ended.</summary>
    public Task ExitedAsync(CancellationToken cancellationToken) => _process.WaitForExitAsync(cancellationToken);

    /// <summary>Asks it to stop, and ends it when it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(StoppedWithin);
        }
        catch (Exception e) when (e is TimeoutException or IOException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static Process Launch(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw AzuriteInstallation.NodeIsMissing("node", e);
        }
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (!(await Ports.ProbeAsync(cancellationToken)).All(port => port.State == PortState.Azurite))
        {
            if (_process.HasExited || watch.Elapsed > ReadyWithin)
                throw new HostStartException(
                    $"The storage emulator Azurite did not start on the ports {Ports.Blob}, {Ports.Queue} and {Ports.Table}:{Environment.NewLine}{LastWords()}"
                );
            await Task.Delay(50, cancellationToken);
        }
    }

    private void Keep(string? line)
    {
        if (string.IsNullOrEmpty(line))
            return;
        lock (_lastWords)
        {
            _lastWords.Enqueue(line);
            if (_lastWords.Count > 20)
                _lastWords.Dequeue();
        }
    }

    private string LastWords()
    {
        lock (_lastWords)
            return string.Join(Environment.NewLine, _lastWords);
    }
}
