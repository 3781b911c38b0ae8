using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Desk.Acting;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;
using SeisFunctions.Intake;
using SeisFunctions.Querying;
using SeisFunctions.Storing;

namespace SeisFunctions.Desk.Reminding;

/// <summary><c>GET /reminders</c>: who is reminded of the deadline today, and what has become of the letters.</summary>
public sealed class ShowReminders(
    DeskDoor door,
    DeadlineLetters reminders,
    DeadlineWatch watch,
    RoundActs rounds,
    Versions versions,
    CallRegister calls,
    CallDefinition call,
    TimeProvider clock
)
{
    /// <summary>200 with the page.</summary>
    [Function(nameof(ShowReminders))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "reminders")] HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        door.ShowAsync(request, async user =>
        {
            var today = await reminders.TodayAsync(cancellationToken);
            var round = await rounds.NextAsync(DeadlineLetters.Word, today?.Matter, cancellationToken);
            var seen = new SeenFields(
                (await versions.OfAsync(AuditEntry.OfRound(round), cancellationToken))?.Version,
                clock.GetUtcNow()
            );
            var frame = await door.FrameAsync(user, "締切前のご案内", Links.Contacts, cancellationToken);
            var deadline = (await calls.CurrentAsync(cancellationToken)).Deadline;
            var written = today is null ? [] : await watch.LettersAsync(today, cancellationToken);
            var lines = written.Where(letter => letter.State != LetterState.Discarded).Select(LineOf).ToList();
            var known = written.Select(letter => letter.Applicant).ToHashSet();
            var left = today is null
                ? []
                : (await reminders.ApplicantsAsync(today.Matter, cancellationToken))
                    .Where(code => !known.Contains(code))
                    .ToList();
            var missing = new List<ReminderLine>();
            foreach (var code in left)
                missing.Add(await MissingAsync(today!, code, cancellationToken));
            // Those to whom it can go stand together.
            lines.AddRange(missing.OrderBy(line => line.To.Length == 0));
            var days = new List<(string, Label)>();
            foreach (var day in ReminderDay.Of(deadline, call.Reminders.DaysBefore))
                days.Add(
                    (
                        $"締切の{day.DaysBefore}日前（{Words.Day(day.From)}から）",
                        day == today ? ReminderStates.OfToday(written)
                            : day.From > clock.GetUtcNow() ? new(Tone.None, "これから")
                            : ReminderStates.OfPast(await watch.LettersAsync(day, cancellationToken))
                    )
                );
            return DeskDoor.Page<RemindersPage>(
                new RemindersModel(
                    frame,
                    Words.Minute(deadline),
                    days,
                    lines,
                    frame.CanAct && today is not null
                        ? seen.On(ActOnReminders.LinksFor(written, left.Count))
                        : []
                )
            );
        });

    private ReminderLine LineOf(Letter letter) =>
        new(
            new(NameOf(letter.Applicant), Links.Application(letter.Applicant)),
            Labels.Of(letter.Kind),
            letter.To ?? "",
            Labels.Of(letter),
            letter.Reason,
            new("文面", Links.LetterText(letter))
        );

    // Without a draft: it can be written, or it is told why not.
    private async Task<ReminderLine> MissingAsync(ReminderDay day, string code, CancellationToken cancellationToken)
    {
        var (occasion, refusal) = await reminders.LookAsync(day.Matter, code, cancellationToken);
        return new(
            new(NameOf(code), Links.Application(code)),
            occasion is null ? "" : Labels.Of(occasion.Kind),
            occasion?.To ?? "",
            occasion is null ? new(Tone.Muted, "送信できません") : new(Tone.None, "下書きなし"),
            refusal?.Title,
            null
        );
    }

    private string NameOf(string code) => call.Applicant(code)?.Name ?? code;
}
