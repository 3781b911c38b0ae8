using System.Text.Encodings.Web;
using System.Text.Unicode;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Applying;
using SeisFunctions.Desk.Comparing;
using SeisFunctions.Desk.Overview;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Desk.Submissions;

namespace SeisFunctions.Desk;

/// <summary>Wires the desk.</summary>
internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Japanese as it is, not as numbers: a third of the size, and legible in the page's source.
        services.AddWebEncoders(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<OneTimeLinks>().AddSingleton<DeskSignIn>().AddSingleton<DeskDoor>().AddSingleton<ActForm>().AddSingleton<ChangesSince>();
        services.AddSingleton<PublicPages>();
        return services.AddSingleton<OverviewReader>().AddSingleton<TaskList>().AddSingleton<ApplicationDossier>().AddSingleton<SubmissionDossier>().AddSingleton<SideBySideDossier>();
    }
}
