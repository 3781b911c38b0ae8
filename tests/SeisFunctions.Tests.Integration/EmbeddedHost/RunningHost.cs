using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SeisFunctions.EmbeddedHost;

namespace SeisFunctions.Tests.EmbeddedHost;

/// <summary>
/// An embedded host that runs a test's own functions on a free port, against an account of the shared Azurite.
/// </summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _connection;
    private readonly string? _temporary;

    private RunningHost(IHost host, string connection, string? temporary, Lines log)
    {
        (_host, _connection, _temporary, Log) = (host, connection, temporary, log);
        Info = host.Services.GetRequiredService<EmbeddedHostInfo>();
        Journal = host.Services.GetRequiredService<Journal>();
        Client = new() { BaseAddress = Info.BaseAddress, Timeout = TimeSpan.FromMinutes(3) };
    }

    public EmbeddedHostInfo Info { get; }

    public Journal Journal { get; }

    public HttpClient Client { get; }

    /// <summary>Everything logged.</summary>
    public Lines Log { get; }

    /// <summary>Pauses short enough for tests.</summary>
    public static Dictionary<string, string?> Fast =>
        new()
        {
            ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:00",
            ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.1",
            ["EmbeddedHost__ShutdownGrace"] = "00:00:20",
            ["AzureFunctionsJobHost__extensions__http__routePrefix"] = "api",
        };

    public static async Task<RunningHost> StartAsync(
        string connection,
        Type[] functions,
        Action<Dictionary<string, string?>>? settings = null,
        Action<EmbeddedHostBuilder>? configure = null,
        string? data = null,
        Action<string>? progress = null
    )
    {
        var values = Fast;
        values["AzureWebJobsStorage"] = connection;
        settings?.Invoke(values);
        var temporary = data is null ? Directory.CreateTempSubdirectory("seis-host-").FullName : null;
        var log = new Lines();
        var builder = new EmbeddedHostBuilder(
            new EmbeddedHostOptions
            {
                Port = 0,
                DataDirectory = data ?? temporary!,
                FunctionTypes = functions,
                Settings = values,
                Progress = progress ?? (_ => { }),
            }
        );
        builder.Services.AddSingleton<Journal>();
        builder.Logging.ClearProviders().AddProvider(log).AddFilter<Lines>("SeisFunctions", LogLevel.Debug);
        configure?.Invoke(builder);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, connection, temporary, log);
    }

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>A queue of this host's account, encoded as the Functions runtime encodes.</summary>
    public async Task<QueueClient> QueueAsync(string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64)
    {
        var queue = new QueueClient(_connection, name, new() { MessageEncoding = encoding });
        await queue.CreateIfNotExistsAsync(cancellationToken: TestContext.Current.CancellationToken);
        return queue;
    }

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Client.Dispose();
        await ((IAsyncDisposable)_host).DisposeAsync();
        if (_temporary is not null)
            Directory.Delete(_temporary, recursive: true);
    }

    /// <summary>A log kept in memory, with exceptions in full, as the most talkative sink would show it.</summary>
    internal sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => _lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose() { }
    }
}
