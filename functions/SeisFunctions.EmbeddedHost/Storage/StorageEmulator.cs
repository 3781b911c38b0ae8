using System.Diagnostics;
using System.Globalization;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>
/// Sees to it that the storage emulator answers while the host runs: uses one that is there, or starts one, and starts
/// one again when it ends. Stops only what it started.
/// </summary>
internal sealed class StorageEmulator(AzuritePorts ports, string dataDirectory, Action<string> progress, ILogger logger)
    : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);
    private readonly CancellationTokenSource _stopping = new();
    private AzuriteProcess? _own;
    private string? _location;
    private Task _watching = Task.CompletedTask;

    /// <summary>Whether this host started the emulator, and so will stop it.</summary>
    public bool IsOwner => _own is not null;

    /// <summary>Where its data is to lie.</summary>
    public string Location => LocationOf(dataDirectory);

    /// <summary>Whether another host has started it, and works on its data.</summary>
    public bool IsAnothers => _own is null && _location is not null;

    /// <summary>Returns when the emulator answers.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken);
        _watching = Task.Run(WatchAsync, CancellationToken.None);
    }

    /// <summary>Stops the emulator if this host started it. A second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
            return;
        await _stopping.CancelAsync();
        await _watching;
        if (_own is not null)
            await StopOwnAsync(_own);
        _own = null;
        _stopping.Dispose();
    }

    private async Task EnsureAsync(CancellationToken cancellationToken)
    {
        // Hosts may start and stop at the same moment: one starts the emulator, the other finds it there, and nobody
        // sees half of it.
        using var alone = await AloneAsync(cancellationToken);
        var own = LocationOf(dataDirectory);
        if (!await AnswersAsync(cancellationToken))
        {
            await LaunchAsync(alone, own, cancellationToken);
            return;
        }

        _location = LocationIn(alone.Note);
        if (_location is not null && _location != own)
            throw new HostStartException(
                $"another host has just started the storage emulator on port {ports.Blob} for {_location}. Start again: this host then gets an emulator of its own for {own}."
            );
        progress(
            $"Storage emulator Azurite was running already on port {ports.Blob}: this host shares its data {(_location is null ? $"with whoever started it; nothing is kept in {dataDirectory}" : $"in {_location}")}"
        );
    }

    // On the data that this host has worked on, whoever's it is: on other data everything that was accepted would be
    // missing.
    private async Task RestartAsync(CancellationToken cancellationToken)
    {
        using var alone = await AloneAsync(cancellationToken);
        if (!await AnswersAsync(cancellationToken))
        {
            await LaunchAsync(
                alone,
                _location
                    ?? throw new HostStartException(
                        "it was started outside of this program, which does not know its data. Start it again as before."
                    ),
                cancellationToken
            );
        }
        else if (LocationIn(alone.Note) is { } location && location != _location)
        {
            logger.EmulatorElsewhere(location);
            _location = location;
        }
    }

    private async Task LaunchAsync(FileLock alone, string location, CancellationToken cancellationToken)
    {
        var script = await AzuriteInstallation.EnsureAsync(
            [dataDirectory, Environment.CurrentDirectory, AppContext.BaseDirectory],
            progress,
            cancellationToken
        );
        _own = await AzuriteProcess.StartAsync(script, ports, location, accounts: null, cancellationToken);
        _location = location;
        alone.Note = NoteOf(_own.Id, location);
        progress(
            $"Storage emulator Azurite started on port {ports.Blob} (process {_own.Id}); its data is in {location}"
        );
    }

    /// <summary>Where the data of a folder's emulator lies.</summary>
    public static string LocationOf(string dataDirectory) => Path.GetFullPath(Path.Combine(dataDirectory, ".azurite"));

    /// <summary>Tells the next ones who has the ports: an emulator, or the host that is about to start it.</summary>
    public static string NoteOf(int process, string location) => $"{process}\n{location}";

    /// <summary>
    /// Where the data of the emulator lies that a note tells of; null where that one is gone: the note says nothing
    /// about the one that answers.
    /// </summary>
    public static string? LocationIn(string note) =>
        note.Split('\n', 2) is [var number, var location]
        && int.TryParse(number, CultureInfo.InvariantCulture, out var id)
        && IsRunning(id)
            ? location
            : null;

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private async Task StopOwnAsync(AzuriteProcess own)
    {
        using var alone = await AloneAsync(CancellationToken.None);
        await own.DisposeAsync();
    }

    /// <summary>Nobody else starts or stops the emulator on these ports meanwhile; its note tells whose it is.</summary>
    public static Task<FileLock> AloneAsync(AzuritePorts ports, CancellationToken cancellationToken) =>
        FileLock.AcquireAsync($"azurite:{ports.Blob}", cancellationToken);

    private Task<FileLock> AloneAsync(CancellationToken cancellationToken) => AloneAsync(ports, cancellationToken);

    /// <summary>Whether the emulator is there; a part of it, or a stranger on its ports, is a fault.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        var answers = await ports.ProbeAsync(cancellationToken);
        if (answers.All(answer => answer.State == PortState.Azurite))
            return true;
        if (answers.All(answer => answer.State == PortState.Free))
            return false;
        throw new HostStartException(
            $"AzureWebJobsStorage is '{StorageConnections.Emulator}', which needs the storage emulator Azurite on the ports "
                + $"{ports.Blob} (blob), {ports.Queue} (queue) and {ports.Table} (table), but found {string.Join(", ", answers.Select(Tell))}. "
                + "End that program, or start all three services of Azurite, or set AzureWebJobsStorage to another storage."
        );
    }

    private static string Tell(PortAnswer answer) =>
        answer.State switch
        {
            PortState.Free => $"nobody on {answer.Port}",
            PortState.Azurite => $"Azurite on {answer.Port}",
            _ =>
                $"another program on {answer.Port}{(string.IsNullOrEmpty(answer.Server) ? "" : $" ({answer.Server})")}",
        };

    private async Task WatchAsync()
    {
        string? told = null;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                await EndedAsync(_stopping.Token);
                if (told is null)
                    logger.EmulatorEnded();
                if (_own is not null)
                    await _own.DisposeAsync();
                _own = null;
                await RestartAsync(_stopping.Token);
                told = null;
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (HostStartException e)
            {
                if (told != e.Message)
                    logger.EmulatorNotStarted(told = e.Message);
                await Task.Delay(BetweenLooks, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task EndedAsync(CancellationToken cancellationToken)
    {
        if (_own is not null)
            await _own.ExitedAsync(cancellationToken);
        else
            while (!(await ports.ProbeAsync(cancellationToken)).Any(answer => answer.State == PortState.Free))
                await Task.Delay(BetweenLooks, cancellationToken);
    }
}
