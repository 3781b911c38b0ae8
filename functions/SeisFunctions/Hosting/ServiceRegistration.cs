using Microsoft.AspNetCore.Http.Json;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Api;
using SeisFunctions.Briefing;
using SeisFunctions.Closing;
using SeisFunctions.Collecting;
using SeisFunctions.Contacting;
using SeisFunctions.Desk;
using SeisFunctions.Desk.SigningIn;
using SeisFunctions.EmbeddedHost.Settings;
using SeisFunctions.Erasing;
using SeisFunctions.Exporting;
using SeisFunctions.Intake;
using SeisFunctions.Mail;
using SeisFunctions.Proving;
using SeisFunctions.Publishing;
using SeisFunctions.Querying;
using SeisFunctions.Querying.Routes;
using SeisFunctions.Querying.Searching;
using SeisFunctions.Reading;
using SeisFunctions.Receiving;
using SeisFunctions.Receiving.Imap;
using SeisFunctions.Selecting;
using SeisFunctions.Storing;
using SeisFunctions.Storing.Searching;
using SeisFunctions.Watching;
using SeisFunctions.Watching.Duty;
using SeisFunctions.Web;

namespace SeisFunctions.Hosting;

/// <summary>Wires the stages together, the same under either host.</summary>
public static partial class ServiceRegistration
{
    /// <summary>Adds everything that the functions call.</summary>
    public static IServiceCollection AddSeisFunctions(this IServiceCollection services, IConfiguration configuration)
    {
        // Japanese mail and archives use code pages that .NET does not know by itself.
        JapaneseEncodings.Register();
        services.AddTelemetryExport(configuration);
        services
            .AddSettings(configuration)
            .AddStorageClients(configuration)
            .AddHostedService<PrepareStorage>()
            .AddHostedService<RetentionWarning>()
            .AddHostedService(provider => ActivatorUtilities.CreateInstance<RareTimers>(provider, configuration))
            .AddHostedService(provider =>
                ActivatorUtilities.CreateInstance<MisspeltSettings>(provider, configuration)
            );
        services.Configure<JsonOptions>(json => Storing.RegisterJson.Apply(json.SerializerOptions));
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Customize);
        services.AddExports().AddPublishing().AddWeb().AddDesk().AddKeyRing();
        services
            .AddSingleton<RawMailStore>()
            .AddSingleton<AttachmentStore>()
            .AddSingleton<SubmissionQueue>()
            .AddSingleton(OwnMailOf)
            .AddSingleton<MailOpener>()
            .AddSingleton<ReceiptSalts>(_ => new())
            .AddSingleton<Receiver>();
        services.AddMailbox();
        services.AddSingleton<LooseFiles>().AddSingleton<SelfCheck>();
        services
            .AddSingleton<SubmissionReader>()
            .AddSingleton<CorrespondenceTies>()
            .AddSingleton<ReadingRoom>()
            .AddSingleton<SubmissionPlacer>()
            .AddSingleton<ApplicationFolding>()
            .AddSingleton<CollectionFolding>()
            .AddSingleton<Recording>();
        services
            .AddSingleton<ResultStore>()
            .AddSingleton<SearchRegister>()
            .AddSingleton<SubmissionRegister>()
            .AddSingleton<SubmissionLists>()
            .AddSingleton<ApplicationRegister>()
            .AddSingleton<OrganisationRegister>()
            .AddSingleton<CollectionRegister>()
            .AddSingleton<CallRegister>()
            .AddSingleton<AuditLog>()
            .AddSingleton<NoteTexts>()
            .AddSingleton<NoteActs>()
            .AddSingleton<HearingTexts>()
            .AddSingleton<HearingActs>()
            .AddSingleton<TaskActs>()
            .AddSingleton<DraftTexts>()
            .AddSingleton<FaqRegister>()
            .AddSingleton<ContactRegister>()
            .AddSingleton<ContactReader>()
            .AddSingleton<ContactActs>()
            .AddSingleton<KnownNames>()
            .AddSingleton<FaqActs>()
            .AddSingleton<LetterBeginnings>()
            .AddSingleton<DraftActs>()
            .AddSingleton<RoundActs>()
            .AddSingleton<LetterAnswers>()
            .AddSingleton<SubmissionActs>()
            .AddSingleton<CollectionActs>()
            .AddSingleton<CollectionReminders>()
            .AddSingleton<ILetterToMany, ReminderLetters>()
            .AddSingleton<SenderActs>()
            .AddSingleton<UploadConfirmations>()
            .AddSingleton<SenderAcceptances>()
            .AddSingleton<Decisions>()
            .AddSingleton<PersonsWords>();
        services
            .AddSingleton<ActPerforming>()
            .AddSingleton<SubmissionFollower>()
            .AddSingleton<ApplicationFollower>()
            .AddSingleton<IActFollower>(provider => provider.GetRequiredService<SubmissionFollower>())
            .AddSingleton<IActFollower>(provider => provider.GetRequiredService<ApplicationFollower>())
            .AddSingleton<IActFollower>(provider => provider.GetRequiredService<FaqRegister>())
            .AddSingleton<IActFollower>(provider => provider.GetRequiredService<ContactRegister>())
            .AddSingleton<IActFollower, CallFollower>()
            .AddSingleton<IActFollower, CollectionFollower>()
            .AddSingleton<IActFollower, LetterFollower>()
            .AddSingleton<IActFollower, RoundFollower>();
        services
            .AddSingleton<StatementStore>()
            .AddSingleton<ClosingRecords>()
            .AddSingleton<ClosingWaits>()
            .AddSingleton<ClosingSupplement>()
            .AddSingleton<FileBooks>()
            .AddSingleton<ReceiptStamps>()
            .AddSingleton<FinalLetters>()
            .AddSingleton<IntakeCloser>()
            .AddSingleton<CallActs>();
        services.AddSingleton<SelectionActs>().AddSingleton<DecidedApplicants>();
        services.AddBriefing();
        services.AddSingleton<ProofStore>().AddSingleton<ReceiptProofs>().AddSingleton<TimestampAuthority>();
        services
            .AddSingleton<ConfirmationKey>()
            .AddSingleton<ConfirmationLinks>()
            .AddSingleton(provider => new PublicAddress(() =>
                provider.GetRequiredService<IOptions<LinkOptions>>().Value.Address ?? GivenName(configuration)
            ));
        services
            .AddSingleton<LetterWriter>()
            .AddSingleton<ResultWriter>()
            .AddSingleton<LetterStore>()
            .AddSingleton<LetterRegister>()
            .AddSingleton<LetterBox>()
            .AddSingleton<LettersOfActs>()
            .AddSingleton<LetterOccasions>()
            .AddSingleton<OthersInLetter>()
            .AddSingleton<ApplicantAddresses>()
            .AddSingleton<DraftFaults>()
            .AddSingleton<ReleasedTexts>()
            .AddSingleton<RoundRegister>()
            .AddSingleton<DeadlineLetters>()
            .AddSingleton<ILetterToMany>(provider => provider.GetRequiredService<DeadlineLetters>())
            .AddSingleton<DeadlineWatch>()
            .AddSingleton<LettersToMany>()
            .AddSingleton<ILetterToMany, ResultLetters>()
            .AddSingleton<ILetterToMany, ProviderLetters>()
            .AddSingleton<RoundRelease>()
            .AddSingleton<ToldResults>()
            .AddSingleton<ReplacementLetters>()
            .AddSingleton<FormRemarks>()
            .AddSingleton<CompletionLetters>()
            .AddSingleton<Outbox>();
        services
            .AddSingleton<LetterQueue>()
            .AddSingleton<SendingTurns>()
            .AddSingleton<Dispatch>()
            .AddSingleton<LetterActs>()
            .AddSingleton<ResentLetters>()
            .AddSingleton<DeliveryReports>()
            .AddSender();
        services
            .AddSingleton<IntakeWatch>()
            .AddSingleton(new Disks(Path.GetTempPath()))
            .AddSingleton<StorageProbe>()
            .AddSingleton<DutyRegister>()
            .AddSingleton<DigestReader>()
            .AddSingleton<WaitingReader>()
            .AddSingleton<OfficersOnDuty>()
            .AddSingleton<Eraser>()
            .AddSingleton<ErasureRecords>();
        return services
            .AddSingleton<CallSummary>()
            .AddSingleton<RegisterCounter>()
            .AddSingleton<SearchedApplicants>()
            .AddSingleton<RegisterSearch>()
            .AddSingleton<SubmissionViews>()
            .AddSingleton<RouteBoard>()
            .AddSingleton<RemarkedDownloads>()
            .AddSingleton<ApplicationViews>()
            .AddSingleton<RoundViews>()
            .AddSingleton<CollectionViews>()
            .AddSingleton<Versions>()
            .AddSingleton<ActAnswer>()
            .AddSingleton<SubmissionAnswer>()
            .AddSingleton<ApplicationAnswer>()
            .AddSingleton<NotesAnswer>()
            .AddSingleton<HearingsAnswer>()
            .AddSingleton<WrittenLetterAnswer>()
            .AddSingleton<RoundAnswer>()
            .AddSingleton<CandidatesAnswer>()
            .AddSingleton<CallAnswer>()
            .AddSingleton<BriefingAnswer>();
    }

    private static OwnMail OwnMailOf(IServiceProvider provider) =>
        new(
            provider.GetRequiredService<IOptions<SenderOptions>>().Value.From,
            provider.GetRequiredService<IOptions<MailboxOptions>>().Value.AuthenticationServers
        );

    // The name that Azure, or Core Tools on one's own machine, gives the app.
    private static Uri? GivenName(IConfiguration configuration) =>
        configuration["WEBSITE_HOSTNAME"] is not { Length: > 0 } name
            ? null
            : new($"{(string.IsNullOrEmpty(configuration["WEBSITE_INSTANCE_ID"]) ? "http" : "https")}://{name}");

    private static void AddMailbox(this IServiceCollection services)
    {
        services.AddSingleton<MailboxRegister>().AddSingleton<MessageClaims>();
        services.AddKeyedSingleton(MailboxCredential.Key, (provider, _) =>
            MailboxCredential.Of(provider.GetRequiredService<IOptions<MailboxOptions>>().Value)!
        );
        services.AddSingleton<IMailbox>(provider =>
            provider.GetRequiredService<IOptions<MailboxOptions>>().Value.Kind switch
            {
                MailboxKind.Imap => ActivatorUtilities.CreateInstance<ImapMailbox>(provider),
                MailboxKind.Folder => ActivatorUtilities.CreateInstance<FolderMailbox>(provider),
                _ => new NoMailbox(),
            }
        );
    }

    private static IServiceCollection AddSettings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MailboxOptions>(configuration, "Mailbox");
        services.AddSingleton<IValidateOptions<MailboxOptions>>(new MailboxOptionsCheck(configuration));
        services
            .AddSettings<SenderOptions>(configuration, "Sender")
            .Validate<IServiceProviderIsKeyedService>(
                (sender, known) =>
                    sender.Kind != SenderKind.Azure || known.IsKeyedService(typeof(ISender), SenderKind.Azure),
                "Sender__Kind=azure needs the app that is built for Azure with its mail package (eng/package.sh)."
            );
        services.AddSingleton<IValidateOptions<SenderOptions>, SenderOptionsCheck>();
        services.AddSettings<UploadOptions>(configuration, "Upload");
        services.AddSingleton<IValidateOptions<UploadOptions>, UploadOptionsCheck>();
        services
            .AddSettings<StorageOptions>(configuration, "Storage")
            .Validate(storage => storage.GiveUpAfter > TimeSpan.Zero, "Storage__GiveUpAfter must be longer than zero.");
        services.AddSettings<AcknowledgeOptions>(configuration, "Acknowledge");
        services.AddSettings<DutyOptions>(configuration, "Duty");
        services.AddSingleton<IValidateOptions<DutyOptions>>(new DutyOptionsCheck(configuration));
        services.AddSettings<RemarksOptions>(configuration, "Remarks");
        services
            .AddSettings<ApprovalOptions>(configuration, ApprovalOptions.Section)
            .PostConfigure<IOptions<DeskOptions>>(
                (approval, desk) => approval.OfficersAreKnown = desk.Value.OfficersAreKnown
            );
        services.AddSettings<LinkOptions>(configuration, LinkOptions.Section);
        services
            .AddSettings<RetentionOptions>(configuration, "Retention")
            .Validate(retention => retention.Days >= 0, "Retention__Days must be 0 (keep) or a number of days.")
            .Validate(
                retention => retention.MailImmutableDays is null or >= 0,
                "Retention__MailImmutableDays must be a number of days."
            );
        services
            .AddSettings<TimestampOptions>(configuration, "Timestamp")
            .Validate(
                timestamp =>
                    timestamp.Url is null
                    || (timestamp.Url.IsAbsoluteUri && timestamp.Url.Scheme is "http" or "https"),
                "Timestamp__Url must be empty or the http(s) address of a timestamp authority (RFC 3161)."
            );
        services
            .AddSettings<DeskOptions>(configuration, "Desk")
            .Validate(
                desk => desk.SignIn != SignInKind.Link || string.IsNullOrEmpty(configuration["WEBSITE_INSTANCE_ID"]),
                "In Azure nobody can sign in by a link that the console shows: set Desk__SignIn=appService."
            )
            .Validate(
                desk => desk.SignIn != SignInKind.Link || desk.KnownApprovers.All(desk.KnownNames.Contains),
                "Desk__Approvers must name officers whom Desk__Names names."
            );
        services
            .AddSingleton(new SettingsSection("Call", typeof(CallOptions)))
            .AddSingleton(new SettingsSection("Rehearsal", typeof(RehearsalOptions)))
            .AddSingleton(new SettingsSection("EmbeddedHost", typeof(HostSettings)));
        var rehearsal = configuration.GetSection("Rehearsal").Get<RehearsalOptions>() ?? new();
        // Read while the host is being put together: it takes as long as all of the rest. Whoever starts the host asks
        // for it, so that a fault is told at the start.
        var call = Task.Run(() => CallOptions.LoadCall(configuration));
        services.AddSingleton(_ => call.GetAwaiter().GetResult());
        return services.AddSingleton<TimeProvider>(
            rehearsal.StartsAt is { } start ? new RehearsalClock(start) : TimeProvider.System
        );
    }

    private static void AddSender(this IServiceCollection services)
    {
        services
            .AddSingleton<SmtpConnections>()
            .AddSingleton(provider =>
                provider.GetRequiredKeyedService<ISender>(
                    provider.GetRequiredService<IOptions<SenderOptions>>().Value.Kind
                )
            );
        services
            .AddKeyedSingleton<ISender, PickupSender>(SenderKind.Pickup)
            .AddKeyedSingleton<ISender, SmtpSender>(SenderKind.Smtp);
        AddAzureSender(services);
    }

    // Does nothing where the app is built without the mail package.
    static partial void AddAzureSender(IServiceCollection services);
}
