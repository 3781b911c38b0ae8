using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Calls;
using SeisFunctions.Hosting;
using SeisFunctions.Receiving;
using SeisFunctions.Storing;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Crashes;

/// <summary>
/// The intake without a host: production's services on real storage, its functions run by hand, and started again where
/// the process has ended.
/// </summary>
internal sealed class HandTurnedIntake : IAsyncDisposable
{
    // Past every patience of the reconciling timers.
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(15);

    private readonly string _account;
    private readonly string _folder = Directory.CreateTempSubdirectory("seis").FullName;
    private readonly FaultyStorage _storage;
    private readonly ManualClock _clock = new(Sample.Midway);
    private ServiceProvider _services;

    private readonly CallDefinition _call;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly Action<IServiceCollection>? _change;

    private HandTurnedIntake(
        string account,
        FaultyStorage storage,
        CallDefinition call,
        IReadOnlyDictionary<string, string?> settings,
        Action<IServiceCollection>? change
    )
    {
        (_account, _storage, _call, _settings, _change) = (account, storage, call, settings, change);
        _services = Build(account, storage);
    }

    /// <summary>An intake on an account of its own, on which <paramref name="fault"/> happens once.</summary>
    public static async Task<HandTurnedIntake> StartAsync(
        string account,
        Fault? fault = null,
        CallDefinition? call = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        Action<IServiceCollection>? change = null
    )
    {
        var intake = new HandTurnedIntake(
            account,
            new(account, fault),
            call ?? Sample.Call,
            settings ?? new Dictionary<string, string?>(),
            change
        );
        await using var undisturbed = intake.Build(account, new(account, null));
        foreach (var service in undisturbed.GetServices<IHostedService>())
            await service.StartAsync(TestContext.Current.CancellationToken);
        return intake;
    }

    /// <summary>The clock of the process.</summary>
    public ManualClock Clock => _clock;

    public FaultyStorage Storage => _storage;

    public string Account => _account;

    /// <summary>The services of the process that runs now.</summary>
    public IServiceProvider Services => _services;

    /// <summary>The letters that went out, by file name.</summary>
    public IReadOnlyList<string> Outbox =>
        Directory.Exists(Folder("outbox"))
            ?
            [
                .. Directory
                    .GetFiles(Folder("outbox"))
                    .Select(file => Path.GetFileName(file))
                    .Order(StringComparer.Ordinal),
            ]
            : [];

    /// <summary>A mail lies in the mailbox since <paramref name="receivedAt"/>.</summary>
    public async Task DropAsync(string name, byte[] mail, DateTimeOffset receivedAt)
    {
        var path = Path.Combine(Directory.CreateDirectory(Folder("inbox")).FullName, name + ".eml");
        await File.WriteAllBytesAsync(path, mail, TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(path, receivedAt.UtcDateTime);
    }

    /// <summary>
    /// Runs the functions at <paramref name="now"/>. If the fault happens on the way, the process is started again,
    /// first at a time at which the timers ask for what was lost, and then at <paramref name="now"/> once more.
    /// </summary>
    public async Task TurnAsync(DateTimeOffset now)
    {
        if (await TriedAsync(now) && await AllTakenAsync())
            return;
        await Eventually.TrueAsync(
            async () => await TriedAsync(now + Later) && await TriedAsync(now) && await AllTakenAsync(),
            "messages stay in the queues"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // False if anything went wrong on the way.
    private async Task<bool> TriedAsync(DateTimeOffset now)
    {
        _clock.Now = now;
        var before = _storage.HasFailed;
        try
        {
            await new AppFunctions(_services, _account).RoundAsync();
        }
        catch (PowerCutException) { }

        if (_storage.IsDead)
        {
            await _services.DisposeAsync();
            _services = Build(_account, _storage);
            _storage.Revive();
        }

        return _storage.HasFailed == before;
    }

    private async Task<bool> AllTakenAsync()
    {
        foreach (var name in StorageNames.Queues)
        {
            var properties = await new QueueClient(_account, name).GetPropertiesAsync(
                TestContext.Current.CancellationToken
            );
            if (properties.Value.ApproximateMessagesCount > 0)
                return false;
        }

        return true;
    }

    private ServiceProvider Build(string account, FaultyStorage storage)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = account,
            ["Mailbox:Folder"] = Folder("inbox"),
            ["Sender:Folder"] = Folder("outbox"),
            // Nobody takes back what an officer has done before a letter tells of it.
            ["Acknowledge:AfterAct"] = "00:00:00",
        };
        foreach (var (name, value) in _settings)
            settings[name] = value;
        var services = new ServiceCollection().AddLogging();
        services.AddSeisFunctions(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddSingleton(_call).AddSingleton<TimeProvider>(_clock);
        // Two lives are compared, and nothing but these is drawn by lot.
        services.AddSingleton(new ReceiptSalts(() => new byte[ReceiptSalts.Length]));
        _change?.Invoke(services);
        storage.AddTo(services);
        return services.BuildServiceProvider();
    }

    private string Folder(string name) => Path.Combine(_folder, name);
}
