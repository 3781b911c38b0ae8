using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting;
using SeisFunctions.Storing;

namespace SeisFunctions.Web;

/// <summary>Wires what the API and the desk answer with.</summary>
internal static class WebRegistration
{
    // A body that is slower holds a connection and a client's share for hours: 25 MB take seven at this speed, and a
    // telephone line is faster.
    private const double SlowestBody = 1024;

    private static readonly TimeSpan SlowAtFirst = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        // The name under which people know the desk reaches a host behind a proxy, too, that listens on this machine
        // alone.
        services
            .AddOptions<HostFilteringOptions>()
            .PostConfigure<IOptions<LinkOptions>>(
                (filter, links) =>
                {
                    if (links.Value.Address is { } address)
                        filter.AllowedHosts = [.. filter.AllowedHosts, address.Host];
                }
            );
        services.Configure<KestrelServerOptions>(kestrel =>
            kestrel.Limits.MinRequestBodyDataRate = new(SlowestBody, SlowAtFirst)
        );
        return services
            .AddSingleton<UploadReader>()
            .AddSingleton<RequestGate>()
            .AddSingleton<Exports>()
            .AddSingleton<PublishedFiles>()
            .AddSingleton<TakenUpload>()
            .AddSingleton<CheckedUpload>();
    }

    /// <summary>Puts the keys of forms into storage. Comes after whatever else asks for keys.</summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("SeisFunctions");
        services
            .AddSingleton<KeyRing>()
            .AddOptions<KeyManagementOptions>()
            .Configure<KeyRing>((keys, ring) => keys.XmlRepository = ring);
        // It would read the keys at every start, which must not wait for them: storage may be away. The first page with
        // a form reads them.
        if (
            services.FirstOrDefault(service =>
                service.ServiceType == typeof(IHostedService)
                && service.ImplementationType?.Name == "DataProtectionHostedService"
            ) is
            { } loader
        )
            services.Remove(loader);
        // Its warning that keys are kept as they are: they lie where raw mail lies, under the same roles and the same
        // encryption at rest.
        return services.AddLogging(log => log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
    }
}
