using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Diagnostics.Metrics;
using SeisFunctions.EmbeddedHost.Settings;
using SeisFunctions.EmbeddedHost.Storage;

namespace SeisFunctions.EmbeddedHost;

/// <summary>
/// Puts a function app together that hosts itself: what <c>FunctionsApplicationBuilder</c> is for an app that the
/// Functions runtime hosts.
/// </summary>
public sealed class EmbeddedHostBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly EmbeddedHostOptions _options;
    private readonly HostJson _hostJson;
    private readonly WebApplicationBuilder _web;
    private readonly AzuritePorts? _emulator;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    /// <summary>A builder for the functions that the options name.</summary>
    public EmbeddedHostBuilder(EmbeddedHostOptions options)
    {
        _options = options;
        var settings = SettingsSource.Read(options);
        _hostJson = HostJson.Read(settings);
        _web = HostAssembly.CreateBuilder(options, settings, _hostJson);
        _emulator = HostAssembly.ChooseEmulator(_web.Configuration, options);
    }

    /// <inheritdoc cref="IHostApplicationBuilder.Services"/>
    public IServiceCollection Services => _web.Services;

    /// <inheritdoc cref="IHostApplicationBuilder.Configuration"/>
    public ConfigurationManager Configuration => _web.Configuration;

    /// <inheritdoc/>
    public IHostEnvironment Environment => _web.Environment;

    /// <inheritdoc/>
    public ILoggingBuilder Logging => _web.Logging;

    IConfigurationManager IHostApplicationBuilder.Configuration => _web.Configuration;

    IMetricsBuilder IHostApplicationBuilder.Metrics => _web.Metrics;

    IDictionary<object, object> IHostApplicationBuilder.Properties => ((IHostApplicationBuilder)_web).Properties;

    void IHostApplicationBuilder.ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure
    ) => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <summary>
    /// The host, ready to run. Throws <see cref="HostStartException"/> where functions or settings are wrong.
    /// </summary>
    public IHost Build() => HostAssembly.Build(_web, _options, _emulator, _hostJson, _middleware);

    IFunctionsWorkerApplicationBuilder IFunctionsWorkerApplicationBuilder.Use(
        Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware
    )
    {
        _middleware.Add(middleware);
        return this;
    }
}
