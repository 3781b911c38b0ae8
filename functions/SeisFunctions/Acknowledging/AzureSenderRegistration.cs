using SeisFunctions.Storing;
using Azure.Communication.Email;
using SeisFunctions.Hosting;

namespace SeisFunctions.Acknowledging;

/// <summary>Puts Azure Communication Services in as the way out for letters, where the settings say <c>Sender__Kind=azure</c>.</summary>
internal static class AzureSenderRegistration
{
    public static void AddAzureSender(this IServiceCollection services, IConfiguration configuration)
    {
        var sender = configuration.GetSection("Sender").Get<SenderOptions>() ?? new();
        if (sender.Kind != SenderKind.Azure)
            return;
        services.AddSingleton(_ => new EmailClient(new Uri(sender.Endpoint), AppIdentity.Of(configuration), ClientOptions())).AddSingleton<ISender, AzureSender>();
    }

    // The queue waits and tries again; a function that does so would be paid for waiting.
    internal static EmailClientOptions ClientOptions() => new() { Retry = { MaxRetries = 0 } };
}
