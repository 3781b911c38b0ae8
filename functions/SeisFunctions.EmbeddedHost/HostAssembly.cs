using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SeisFunctions.EmbeddedHost.Discovery;
using SeisFunctions.EmbeddedHost.Http;
using SeisFunctions.EmbeddedHost.Invocation;
using SeisFunctions.EmbeddedHost.Queues;
using SeisFunctions.EmbeddedHost.Settings;
using SeisFunctions.EmbeddedHost.Storage;
using SeisFunctions.EmbeddedHost.Timers;

namespace SeisFunctions.EmbeddedHost;

/// <summary>
/// Puts the host together. The order of services is the order of starting, and backwards of stopping: what the app
/// adds, queue and timer functions, HTTP.
/// </summary>
internal static class HostAssembly
{
    /// <summary>Everything that comes before the app's own services.</summary>
    public static WebApplicationBuilder CreateBuilder(
        EmbeddedHostOptions options,
        IConfigurationRoot configuration,
        HostJson hostJson
    )
    {
        var settings = HostSettings.Read(configuration);
        var web = WebApplication.CreateEmptyBuilder(
            new()
            {
                ApplicationName = FunctionAssembly(options).GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = configuration["AZURE_FUNCTIONS_ENVIRONMENT"] ?? Environments.Development, // as Core Tools
            }
        );
        web.Configuration.AddConfiguration(configuration);
        web.Host.UseDefaultServiceProvider(provider => provider.ValidateScopes = true);
        AddLogging(web.Logging, hostJson);
        AddHttp(web, options.Port, settings);

        web.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.ShutdownGrace + TimeToEnd);
        web.Services.AddSingleton(settings)
            .AddSingleton(hostJson)
            .AddSingleton<Shutdown>()
            .AddSingleton<StorageReach>();
        web.Services.AddSingleton(_ => HostKeys.ReadOrCreate(options.DataDirectory));
        return web;
    }

    /// <summary>
    /// Where the storage emulator of the host's data folder is to listen, or null if the host uses none. What reads the
    /// storage connection afterwards reads that one.
    /// </summary>
    public static AzuritePorts? ChooseEmulator(IConfiguration configuration, EmbeddedHostOptions options)
    {
        if (!options.StartStorage || configuration[StorageConnections.Default] != StorageConnections.Emulator)
            return null;
        var ports = EmulatorPorts.ForAsync(options.DataDirectory, AzuritePorts.Default, default);
        configuration[StorageConnections.Default] = ports.GetAwaiter().GetResult().ConnectionString;
        return ports.Result;
    }

    /// <summary>The host with the app's functions.</summary>
    public static IHost Build(
        WebApplicationBuilder web,
        EmbeddedHostOptions options,
        AzuritePorts? emulator,
        HostJson hostJson,
        IEnumerable<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware
    )
    {
        var assembly = FunctionAssembly(options);
        var functions = new FunctionDiscovery(web.Configuration, hostJson).Find(
            options.FunctionTypes ?? assembly.GetTypes()
        );
        var pipeline = middleware
            .Reverse()
            .Aggregate((FunctionExecutionDelegate)FunctionInvoker.RunAsync, (next, step) => step(next));

        web.Services.AddSingleton(services => new EmbeddedHostInfo(
            services.GetRequiredService<IServer>(),
            services.GetRequiredService<HostKeys>(),
            emulator is null ? null : StorageEmulator.LocationOf(options.DataDirectory)
        ));
        web.Services.TryAddSingleton(TimeProvider.System);
        web.Services.AddSingleton<IReadOnlyList<FunctionInvoker>>(services =>
        {
            var logger = services.GetRequiredService<ILogger<FunctionInvoker>>();
            return [.. functions.Select(function => new FunctionInvoker(function, pipeline, logger))];
        });
        web.Services.AddHostedService<QueueListeners>();
        web.Services.AddSingleton(services =>
            ActivatorUtilities.CreateInstance<TimerListeners>(services, assembly.GetName().Name!.ToLowerInvariant())
        );
        web.Services.AddHostedService(services => services.GetRequiredService<TimerListeners>());

        var app = web.Build();
        var invokers = app.Services.GetRequiredService<IReadOnlyList<FunctionInvoker>>();
        app.UseHostFiltering();
        app.UseStatusCodePages();
        app.UseRouting();
        app.Use(ForgetWrongMethod);
        HttpEndpoints.Map(app, invokers);
        var isEmulator =
            emulator is not null || web.Configuration[StorageConnections.Default] == StorageConnections.Emulator;
        app.Lifetime.ApplicationStarted.Register(() =>
            StartReport.Write(options.Progress, functions, app.Services, isEmulator)
        );
        return new FunctionsHost(
            app,
            app.Services.GetRequiredService<HostSettings>().Address is null ? options.Port : 0,
            emulator is not null
                ? new(
                    emulator,
                    options.DataDirectory,
                    options.Progress,
                    app.Services.GetRequiredService<ILogger<StorageEmulator>>()
                )
                : null
        );
    }

    // A wrong method is answered like a wrong address, as by the Functions host. The router's own answer to it is an
    // endpoint without metadata.
    private static Task ForgetWrongMethod(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is { Metadata.Count: 0 })
            http.SetEndpoint(null);
        return next(http);
    }

    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    private static Assembly FunctionAssembly(EmbeddedHostOptions options) =>
        options.FunctionAssembly
        ?? (options.FunctionTypes is [var first, ..] ? first.Assembly : null)
        ?? Assembly.GetEntryAssembly()!;

    private static void AddLogging(ILoggingBuilder logging, HostJson hostJson)
    {
        logging.AddConfiguration(hostJson.Logging);
        // The framework's request lines would carry keys (?code=) and its start lines repeat ours.
        logging
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // A failed start is told by whoever started the host, without a stack trace.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
    }

    private static void AddHttp(WebApplicationBuilder web, int port, HostSettings settings)
    {
        web.WebHost.UseKestrelCore()
            .ConfigureKestrel(kestrel =>
            {
                kestrel.AddServerHeader = false;
                kestrel.Limits.MaxRequestBodySize = settings.MaxRequestBodyBytes;
                Listen(kestrel, port, settings.Address);
            });
        web.Services.AddRouting().AddProblemDetails();
        web.Services.AddMvcCore(); // the executors of IActionResult
        // A web page elsewhere can point its own name at this machine's loopback address; its requests then carry that
        // name.
        web.Services.Configure<HostFilteringOptions>(filter =>
            filter.AllowedHosts = settings.Address is null ? ["localhost", "127.0.0.1", "[::1]"] : ["*"]
        );
    }

    private static void Listen(KestrelServerOptions kestrel, int port, string? address)
    {
        if (address is not null)
            kestrel.Listen(IPAddress.Parse(address), port);
        else if (port == 0)
            kestrel.Listen(IPAddress.Loopback, port); // one free port for both families cannot be had
        else
            kestrel.ListenLocalhost(port);
    }
}
