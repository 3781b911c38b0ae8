using SeisFunctions.Acknowledging;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Domain.Contacts;
using SeisFunctions.Domain.Faq;
using SeisFunctions.Storing;

namespace SeisFunctions.Querying;

/// <summary>The version of everything that people act on.</summary>
public sealed class Versions(
    SubmissionViews submissions,
    ApplicationViews applications,
    CallSummary summary,
    LetterRegister letters,
    ResentLetters resent,
    BriefingRegister briefing,
    CollectionViews collections,
    AuditLog audit,
    CallDefinition call
)
{
    /// <summary>A subject as it is now, or null if there is no such thing.</summary>
    public Task<Seen?> OfAsync(string subject, CancellationToken cancellationToken) =>
        subject.Split('-', 2) switch
        {
            ["submission", var id] => OfSubmissionAsync(id, cancellationToken),
            ["application", var code] => OfApplicationAsync(code, cancellationToken),
            [ContactList.Subject] => OfBareAsync(subject, cancellationToken),
            [FaqEntry.Kind or "round", var id] when SubmissionId.IsValid(id) => OfBareAsync(subject, cancellationToken),
            ["collections", var code] => OfCollectionsAsync(code, cancellationToken),
            ["letter", var letter] => OfLetterAsync(letter, cancellationToken),
            ["registration", var id] => OfRegistrationAsync(id, cancellationToken),
            [AuditEntry.OfBriefing] => OfBriefingAsync(cancellationToken),
            [AuditEntry.OfCall] => OfCallAsync(cancellationToken),
            _ => Task.FromResult<Seen?>(null),
        };

    private async Task<Seen?> OfSubmissionAsync(string id, CancellationToken cancellationToken) =>
        await submissions.FindAsync(id, cancellationToken) is var (_, view)
            ? Of(AuditEntry.OfSubmission(id), view.Version)
            : null;

    private async Task<Seen?> OfApplicationAsync(string code, CancellationToken cancellationToken) =>
        await applications.FindAsync(code, cancellationToken) is { } view
            ? Of(AuditEntry.OfApplication(code), view.Version) with
            {
                Revision = view.Revision,
            }
        : call.Applicant(code) is not null ? await OfBareAsync(AuditEntry.OfApplication(code), cancellationToken)
        : null;

    // What only acts change. An applicant without an application can be called, and has an officer who does.
    private async Task<Seen?> OfBareAsync(string subject, CancellationToken cancellationToken) =>
        new(subject, SeenVersion.Of(await audit.NumberAsync(subject, cancellationToken), "").Showing(""));

    private async Task<Seen?> OfCollectionsAsync(string code, CancellationToken cancellationToken) =>
        await collections.VersionAsync(code, cancellationToken) is { } version
            ? new(AuditEntry.OfCollections(code), version)
            : null;

    private async Task<Seen?> OfCallAsync(CancellationToken cancellationToken) =>
        Of(AuditEntry.OfCall, (await summary.CallAsync(cancellationToken)).Version);

    // A letter that was sent again is sent again once more in the name of the first one.
    private async Task<Seen?> OfLetterAsync(string key, CancellationToken cancellationToken)
    {
        var (applicant, id) = AuditEntry.LetterIn(key);
        if (await letters.FindAsync(applicant, id, cancellationToken) is not { } letter)
            return null;
        var first = letter.ResendOf is { } original
            ? await letters.FindAsync(applicant, original, cancellationToken) ?? letter
            : letter;
        var all = await resent.OfAsync(first, cancellationToken);
        return Of(
            AuditEntry.OfLetter(applicant, first.Id),
            LetterView.Of([first, .. all]).First(view => view.Id == id).Version
        );
    }

    private async Task<Seen?> OfRegistrationAsync(string id, CancellationToken cancellationToken) =>
        await briefing.FindAsync(id, cancellationToken) is { } registration
            ? Of(AuditEntry.OfRegistration(id), RegistrationView.Of(registration, call).Version)
            : null;

    private async Task<Seen?> OfBriefingAsync(CancellationToken cancellationToken) =>
        call.Briefing is null
            ? null
            // Who has registered meanwhile keeps nobody from acting.
            : new(
                AuditEntry.OfBriefing,
                SeenVersion
                    .Of(await audit.NumberAsync(AuditEntry.OfBriefing, cancellationToken), "")
                    .Showing(BriefingView.Of(await briefing.ReadAsync(cancellationToken)))
            );

    private static Seen Of(string subject, string? version) => new(subject, SeenVersion.Parse(version)!);
}
