using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace SeisFunctions.Web;

/// <summary>Wires what the API and the desk answer with.</summary>
internal static class WebRegistration
{
    // A body that is slower holds a connection and a client's share for hours: 25 MB take seven at this speed, and a telephone line is faster.
    private const double SlowestBody = 1024;

    private static readonly TimeSpan SlowAtFirst = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LinkOptions>().Bind(configuration.GetSection(LinkOptions.Section)).ValidateOnStart();
        services.Configure<KestrelServerOptions>(kestrel => kestrel.Limits.MinRequestBodyDataRate = new(SlowestBody, SlowAtFirst));
        return services.AddSingleton<UploadReader>().AddSingleton<RequestGate>().AddSingleton<Exports>().AddSingleton<TakenUpload>().AddSingleton<CheckedUpload>();
    }
}
