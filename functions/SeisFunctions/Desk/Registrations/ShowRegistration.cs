using SeisFunctions.Acknowledging;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Records;
using SeisFunctions.Domain;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Registrations;

/// <summary><c>GET /registrations/{id}</c>: a registration with everything that was entered and done.</summary>
public sealed class ShowRegistration(
    DeskDoor door,
    BriefingRegister register,
    LetterBox box,
    AuditLog audit,
    Versions versions,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>200, or 404.</summary>
    [Function(nameof(ShowRegistration))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "registrations/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken
    ) => door.ShowAsync(request, async user =>
        {
            if (call.Briefing is null || await register.FindAsync(id, cancellationToken) is not { } one)
                return DeskDoor.NotFound("参加申込");
            var frame = await door.FrameAsync(user, one.Current.Name, "/registrations", cancellationToken);
            var subject = AuditEntry.OfRegistration(id);
            var lines = new RecordLines(call);
            var seen = new SeenFields(
                (await versions.OfAsync(subject, cancellationToken))?.Version,
                clock.GetUtcNow()
            );
            var acts = await audit.OfAsync(subject, cancellationToken);
            return DeskDoor.Page<RegistrationPage>(
                new RegistrationModel(
                    frame,
                    RegistrationLines.Of(one, call),
                    [.. one.Entries.Reverse().Select(entry => LineOf(entry, one))],
                    one.Count - one.Entries.Count,
                    [
                        .. (await LettersAsync(one, cancellationToken)).Select(letter =>
                            lines.Of(letter, frame.CanAct)
                        ),
                    ],
                    [.. acts.Reverse().Select(lines.Of)],
                    frame.CanAct ? seen.On(ActOnRegistration.LinksFor(one)) : []
                )
            );
        });

    private async Task<IReadOnlyList<Letter>> LettersAsync(Registration one, CancellationToken cancellationToken)
    {
        var letters = new List<Letter>();
        foreach (var act in await audit.OfAsync(AuditEntry.OfBriefing, cancellationToken))
        {
            if (
                act.Act == ActKind.SetMeeting
                && await box.FindAsync(
                    Letter.NoApplicant,
                    LetterKind.Joining,
                    JoiningInstructions.OccasionOf(one, act.Number),
                    cancellationToken
                )
                    is { } letter
            )
                letters.Insert(0, letter);
        }

        return letters;
    }

    private EntryLine LineOf(RegistrationEntry entry, Registration one) =>
        new(
            entry.Name,
            entry.Organisation,
            entry.Department,
            RegistrationLines.KindOf(entry.Kind, call),
            entry.By ?? "本人（画面からの申込み）",
            Words.Exact(entry.At),
            ReferenceEquals(entry, one.Current)
        );
}
