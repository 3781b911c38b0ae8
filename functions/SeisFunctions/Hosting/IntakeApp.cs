using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.Core.FunctionMetadata;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Calls;
using SeisFunctions.Desk.SigningIn;

namespace SeisFunctions.Hosting;

/// <summary>
/// The app as a worker of the Functions runtime, and what it has in common with the app that hosts itself.
/// </summary>
internal static class IntakeApp
{
    // The Functions host takes no larger body. What the call allows is less, and told by the functions.
    private const long LargestBody = 104_857_600;

    /// <summary>Runs as a worker until the runtime ends it.</summary>
    public static async Task<int> RunWorkerAsync(string[] args)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseIntake();
        builder
            .Services.AddSeisFunctions(builder.Configuration)
            .AddSingleton<IFunctionMetadataTransformer, DefaultSchedules>();
        // The functions answer what is over their own limits; the server's would be a failed invocation.
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MaxRequestBodySize = LargestBody);
        if (TelemetryExport.IsWanted(builder.Configuration))
            builder.Services.AddOpenTelemetry().UseFunctionsWorkerDefaults();
        using var host = builder.Build();
        await host.StartAsync();
        _ = host.Services.GetRequiredService<CallDefinition>();
        DeskLinks.Print(host.Services, AddressOf(builder.Configuration));
        await host.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Puts around every function what holds for all of them.</summary>
    public static void UseIntake(this IFunctionsWorkerApplicationBuilder builder) =>
        builder.UseMiddleware<ClientRequest>().UseMiddleware<StorageOutages>().UseMiddleware<KnownOrganisations>();

    // Set by the Functions runtime, by Core Tools too.
    private static Uri AddressOf(IConfiguration configuration) =>
        new($"http://{configuration["WEBSITE_HOSTNAME"] ?? "localhost:7071"}");
}
