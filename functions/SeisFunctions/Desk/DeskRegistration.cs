using System.Text.Encodings.Web;
using System.Text.Unicode;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Applications;
using SeisFunctions.Desk.Applying;
using SeisFunctions.Desk.Calling;
using SeisFunctions.Desk.Collecting;
using SeisFunctions.Desk.Comparing;
using SeisFunctions.Desk.Facsimiles;
using SeisFunctions.Desk.Faq;
using SeisFunctions.Desk.Hearings;
using SeisFunctions.Desk.Noting;
using SeisFunctions.Desk.Overview;
using SeisFunctions.Desk.Rounds;
using SeisFunctions.Desk.Searching;
using SeisFunctions.Desk.Selecting;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.Desk.Submissions;
using SeisFunctions.Desk.Tasks;
using SeisFunctions.Desk.Writing;

namespace SeisFunctions.Desk;

/// <summary>Wires the desk.</summary>
internal static class DeskRegistration
{
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Japanese as it is, not as numbers: a third of the size, and legible in the page's source.
        services.AddWebEncoders(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services
            .AddSignIn()
            .AddSingleton<DeskDoor>()
            .AddSingleton<FormToken>()
            .AddSingleton<ActForm>()
            .AddSingleton<ChangesSince>();
        services.AddAntiforgery(forms =>
        {
            forms.FormFieldName = FormToken.Field;
            forms.Cookie.Name = FormToken.Cookie;
            // A form in one tab must outlive that a link in a mail opens another page of the desk: a strict cookie
            // would not be sent there and be made anew.
            forms.Cookie.SameSite = SameSiteMode.Lax;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // Before the writer of JSON, which writes whatever nobody else does.
        services.Insert(0, ServiceDescriptor.Singleton<IProblemDetailsWriter, ProblemPage>());
        services.AddSingleton<PublicPages>();
        return services
            .AddSingleton<OverviewReader>()
            .AddSingleton<TasksReader>()
            .AddSingleton<HandleForms>()
            .AddSingleton<RoundForms>()
            .AddSingleton<SelectForms>()
            .AddSingleton<SelectionReader>()
            .AddSingleton<CollectForm>()
            .AddSingleton<HearingForms>()
            .AddSingleton<HearingReader>()
            .AddSingleton<NoteForms>()
            .AddSingleton<LetterForms>()
            .AddSingleton<FaqForms>()
            .AddSingleton<CallListReader>()
            .AddSingleton<WrittenLetters>()
            .AddSingleton<MailTextsReader>()
            .AddSingleton<NotesReader>()
            .AddSingleton<SearchMemory>()
            .AddSingleton<SearchLines>()
            .AddSingleton<TimelineReader>()
            .AddSingleton<ApplicationDossier>()
            .AddSingleton<SubmissionDossier>()
            .AddSingleton<FacsimileDossier>()
            .AddSingleton<SelfCheckRemarks>()
            .AddSingleton<SideBySideDossier>();
    }
}
