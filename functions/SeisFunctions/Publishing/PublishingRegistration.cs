using SeisFunctions.Storing;

namespace SeisFunctions.Publishing;

/// <summary>Wires what is published of the candidates.</summary>
internal static class PublishingRegistration
{
    public static IServiceCollection AddPublishing(this IServiceCollection services) =>
        services
            .AddSingleton<PublicationStore>()
            .AddSingleton<WordingTexts>()
            .AddSingleton<CandidateReader>()
            .AddSingleton<Publications>()
            .AddSingleton<Wordings>()
            .AddSingleton<HandingOver>();
}
