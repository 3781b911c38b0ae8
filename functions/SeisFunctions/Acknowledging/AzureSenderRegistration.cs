using Azure.Communication.Email;
using SeisFunctions.Storing;

namespace SeisFunctions.Acknowledging;

/// <summary>
/// Puts Azure Communication Services in as a way out for letters: the one of <c>Sender__Kind=azure</c>.
/// </summary>
internal static class AzureSenderRegistration
{
    public static void AddAzureSender(IServiceCollection services) =>
        services.AddSingleton(Client).AddKeyedSingleton<ISender, AzureSender>(SenderKind.Azure);

    // The queue waits and tries again; a function that does so would be paid for waiting.
    internal static EmailClientOptions ClientOptions() => new() { Retry = { MaxRetries = 0 } };

    private static EmailClient Client(IServiceProvider provider) =>
        new(
            new Uri(provider.GetRequiredService<IOptions<SenderOptions>>().Value.Endpoint),
            AppIdentity.Of(provider.GetRequiredService<IConfiguration>()),
            ClientOptions()
        );
}
