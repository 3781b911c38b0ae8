using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Resources;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Hosting;

/// <summary>
/// Sends traces, metrics and log out: to a collector that <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names, to Application
/// Insights that <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> names, to both, or nowhere, which costs nothing.
/// </summary>
public static class TelemetryExport
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ApplicationInsights = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    private const string ApplicationInsightsIdentity = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    /// <summary>The settings that it reads.</summary>
    internal static IReadOnlyList<string> Settings { get; } = [Collector, ApplicationInsights, ApplicationInsightsIdentity];

    /// <summary>Whether the settings name a place to send to.</summary>
    public static bool IsWanted(IConfiguration configuration) =>
        IsSet(configuration, Collector) || IsSet(configuration, ApplicationInsights);

    internal static IServiceCollection AddTelemetryExport(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        if (IsWanted(configuration))
            Export(services, configuration);
        return services;
    }

    private static void Export(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<OpenTelemetryLoggerOptions>(log => log.IncludeFormattedMessage = true);
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(configuration["OTEL_SERVICE_NAME"] ?? Instruments.Name))
            .WithTracing(traces => traces.AddSource(Instruments.Name, $"{Instruments.Name}.EmbeddedHost"))
            .WithMetrics(metrics => metrics.AddMeter(Instruments.Name))
            .WithLogging();
        if (IsSet(configuration, Collector))
            telemetry.UseOtlpExporter();
        if (IsSet(configuration, ApplicationInsights))
            telemetry.UseAzureMonitorExporter(insights => Configure(insights, configuration));
    }

    // Every trace: some thousands of submissions a call cost little, and the one that is asked about must be there.
    private static void Configure(AzureMonitorExporterOptions insights, IConfiguration configuration)
    {
        insights.ConnectionString = configuration[ApplicationInsights];
        (insights.TracesPerSecond, insights.SamplingRatio) = (null, 1);
        if (
            configuration[ApplicationInsightsIdentity]
                ?.Contains("Authorization=AAD", StringComparison.OrdinalIgnoreCase) == true
        )
            insights.Credential = AppIdentity.Of(configuration);
    }

    private static bool IsSet(IConfiguration configuration, string setting) =>
        configuration[setting] is { Length: > 0 };
}
