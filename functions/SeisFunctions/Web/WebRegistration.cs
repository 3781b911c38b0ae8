namespace SeisFunctions.Web;

/// <summary>Wires what the API and the desk answer with.</summary>
internal static class WebRegistration
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LinkOptions>().Bind(configuration.GetSection(LinkOptions.Section)).ValidateOnStart();
        return services.AddSingleton<UploadReader>().AddSingleton<RequestGate>().AddSingleton<Exports>().AddSingleton<TakenUpload>().AddSingleton<CheckedUpload>();
    }
}
