using Microsoft.Extensions.Hosting;
using SeisFunctions.Acknowledging;
using SeisFunctions.Calls;
using SeisFunctions.EmbeddedHost;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;

namespace SeisFunctions.Commands.Demo;

/// <summary>
/// A host with all functions on a rehearsal clock, for one call: its mailbox and its letters are folders, and what
/// waits for the clock looks every second.
/// </summary>
internal sealed class PlayedHost : IAsyncDisposable
{
    /// <summary>The officer on duty. Invented; the letters go into a folder.</summary>
    public const string OfficerOnDuty = "touban@secretariat.example.jp";

    // A busy machine takes ten times as long as an idle one for the letters of 47 prefectures.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly IHost _host;

    private PlayedHost(CallDefinition call, string folder, RehearsalClock clock, IHost host) =>
        (Call, Folder, Clock, _host) = (call, folder, clock, host);

    /// <summary>The call.</summary>
    public CallDefinition Call { get; }

    /// <summary>Folder of its mails and letters.</summary>
    public string Folder { get; }

    /// <summary>What it takes for the time.</summary>
    public RehearsalClock Clock { get; }

    /// <summary>Its services.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts one.</summary>
    /// <param name="call">The call.</param>
    /// <param name="folder">Folder of its mails and letters.</param>
    /// <param name="storage">Connection string of its storage.</param>
    /// <param name="now">The time that it begins at.</param>
    /// <param name="port">Port to listen on.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<PlayedHost> StartAsync(
        CallDefinition call,
        string folder,
        string storage,
        DateTimeOffset now,
        int port,
        CancellationToken cancellationToken
    )
    {
        var clock = new RehearsalClock(now);
        var host = ServeCommand.Build(OptionsFor(port, folder, storage), services =>
            services.AddSingleton(call).AddSingleton<TimeProvider>(clock)
        );
        await host.StartAsync(cancellationToken);
        return new(call, folder, clock, host);
    }

    /// <summary>Waits for what the functions do by themselves.</summary>
    /// <exception cref="InvalidOperationException">It has not come to pass for minutes.</exception>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            while (!await condition())
                await Task.Delay(TimeSpan.FromMilliseconds(100), timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InvalidOperationException($"Gave up {what} after {Patience.TotalSeconds:0} s.");
        }
    }

    /// <summary>Goes on serving until Ctrl-C, with links to the desk.</summary>
    public Task ServeAsync(CancellationToken cancellationToken)
    {
        PrintDeskLinks();
        return _host.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>Prints links to its desk.</summary>
    public void PrintDeskLinks() => ServeCommand.PrintDeskLinks(_host);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private static EmbeddedHostOptions OptionsFor(int port, string folder, string storage) =>
        ServeCommand.OptionsFor(
            port,
            folder,
            new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = storage,
                ["Mailbox__Kind"] = nameof(MailboxKind.Folder),
                ["Mailbox__AuthenticationServer"] = DemoInbox.AuthenticationServer,
                ["Sender__Kind"] = nameof(SenderKind.Pickup),
                ["Duty__To"] = OfficerOnDuty,
                ["PollMailboxSchedule"] = "* * * * * *",
                ["TellOfficersSchedule"] = "* * * * * *",
                ["SendJoiningInstructionsSchedule"] = "* * * * * *",
                ["ReleaseLettersSchedule"] = "* * * * * *",
                ["CloseIntakeSchedule"] = "* * * * * *",
                ["AzureFunctionsJobHost__logging__logLevel__default"] = "Warning",
            }
        );
}
