using SeisFunctions.Storing;

namespace SeisFunctions.Briefing;

/// <summary>Wires the briefing.</summary>
internal static class BriefingRegistration
{
    public static IServiceCollection AddBriefing(this IServiceCollection services) =>
        services
            .AddSingleton<BriefingRegister>()
            .AddSingleton<BriefingTexts>()
            .AddSingleton<Registering>()
            .AddSingleton<BriefingActs>()
            .AddSingleton<BriefingWatch>()
            .AddSingleton<JoiningInstructions>()
            .AddSingleton<IActFollower, RegistrationFollower>()
            .AddSingleton<IActFollower, BriefingFollower>();
}
