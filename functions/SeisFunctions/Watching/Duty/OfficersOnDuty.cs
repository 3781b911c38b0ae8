using System.Globalization;
using Azure;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Briefing;
using SeisFunctions.Calls;
using SeisFunctions.Domain;
using SeisFunctions.Storing;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Watching.Duty;

/// <summary>
/// Tells the officers on duty by mail: every morning how things stand, in numbers, and in the last hours before the
/// deadline at once what waits for them. Through the outbox, so that each goes out once, whatever crashes; nothing
/// personal stands in it.
/// </summary>
public sealed class OfficersOnDuty(
    DutyRegister register,
    DigestReader digests,
    WaitingReader waiting,
    BriefingRegister briefing,
    LetterWriter writer,
    LetterBox box,
    CallRegister calls,
    CallDefinition call,
    PublicAddress address,
    IOptions<DutyOptions> options,
    TimeProvider clock,
    ILogger<OfficersOnDuty> log
)
{
    // What a person reads on a telephone; the list of tasks has all.
    private const int MostListed = 20;

    /// <summary>Tells what is due now.</summary>
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Addresses.Count == 0)
            return;
        var now = clock.GetUtcNow();
        var progress = await calls.ReadAsync(cancellationToken);
        if (progress.Rests)
            return;
        var (duty, version) = await register.ReadAsync(cancellationToken);
        if (duty.MorningDue(now, options.Value.DigestAt) is { } morning)
        {
            await TellMorningAsync(morning, progress, now, cancellationToken);
            version = await register.TryWriteAsync(duty with { Digest = morning }, version, cancellationToken);
            if (version is null)
                return; // Another host was faster.
            duty = duty with { Digest = morning };
        }

        if (await MeetingLetterAsync(now, cancellationToken) is var (key, letter) && !duty.Told.Contains(key))
        {
            // Once for each occasion, whatever crashes: that it is told is written down after it.
            await PostAsync(LetterKind.Meeting, key, () => writer.Meeting(letter), cancellationToken);
            duty = duty with { Told = [.. duty.Told.Append(key).TakeLast(DutyProgress.MostTold)] };
            version = await register.TryWriteAsync(duty, version, cancellationToken);
            if (version is null)
                return; // Another host was faster.
        }

        var isTime = now >= progress.Of(call.Schedule).Deadline - options.Value.AlertBefore && progress.ClosedAt is null;
        if (isTime || duty.Pending.Count > 0)
            await AlertAsync(duty, version, progress.Of(call.Schedule), now, cancellationToken);
    }

    private async Task TellMorningAsync(
        string morning,
        CallProgress progress,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (await digests.ReadAsync(progress, now, cancellationToken) is not { } digest)
            return;
        var letter = digest with
        {
            At = options.Value.DigestAt.ToString(@"h\:mm", CultureInfo.InvariantCulture),
            Link = LinkTo("/tasks"),
        };
        await PostAsync(LetterKind.Digest, morning, () => writer.Digest(letter), cancellationToken);
        log.MorningTold(letter.Tasks);
    }

    // Null where somebody has said where the briefing is joined, or nobody waits to be told.
    private async Task<(string Key, MeetingLetter Letter)?> MeetingLetterAsync(
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        if (
            call.Briefing is not { } rules
            || now < rules.InstructionsAt - options.Value.AlertBefore
            || now >= rules.Ends
            || await briefing.ReadAsync(cancellationToken) is not { Meeting: null, Seats: > 0 and var seats }
        )
            return null;
        var passed = now >= rules.InstructionsAt;
        return (
            passed ? "briefing-due" : "briefing-soon",
            new()
            {
                Count = seats,
                InstructionsAt = JapanTime.ToMinuteText(rules.InstructionsAt),
                Passed = passed,
                Begins = JapanTime.ToMinuteText(rules.Begins),
                Link = LinkTo("/registrations"),
            }
        );
    }

    // What was decided on before and not written is written first, also where it is late.
    private async Task AlertAsync(
        DutyProgress duty,
        ETag? version,
        CallSchedule schedule,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var items = await waiting.ReadAsync(schedule, now, cancellationToken);
        var alerting = duty.Alerting(items.Select(item => item.Key), now);
        if (alerting.Pending.Count == 0)
            return;
        if (alerting != duty)
        {
            version = await register.TryWriteAsync(alerting, version, cancellationToken);
            if (version is null)
                return; // Another host was faster, and tells it.
        }

        var letter = LetterOf(alerting.Pending, items, schedule, now);
        var occasion = string.Join('\n', alerting.Pending);
        await PostAsync(LetterKind.Alert, occasion, () => writer.Alert(letter), cancellationToken);
        log.Alerted(alerting.Pending.Count);
        await register.TryWriteAsync(alerting.Alerted(), version, cancellationToken);
    }

    private AlertLetter LetterOf(
        IReadOnlyCollection<string> keys,
        IReadOnlyList<WaitingItem> items,
        CallSchedule schedule,
        DateTimeOffset now
    )
    {
        var told = items.Where(item => keys.Contains(item.Key)).Take(MostListed).ToList();
        return new()
        {
            Deadline = JapanTime.ToText(schedule.Deadline),
            Passed = !schedule.IsOnTime(now),
            Count = keys.Count,
            Items =
            [
                .. told.Select(item => new AlertItem(
                    item.Kind,
                    item.ReceiptNumber ?? "",
                    item.ReceivedAt is { } at ? JapanTime.ToText(at) : "",
                    LinkTo(item.Path)
                )),
            ],
            More = keys.Count - told.Count,
            Link = LinkTo("/tasks"),
        };
    }

    // Each officer has a letter of their own: no address is shown to another, and one that comes back is known.
    private async Task PostAsync(
        LetterKind kind,
        string occasion,
        Func<(string Subject, string Body)> write,
        CancellationToken cancellationToken
    )
    {
        foreach (var officer in options.Value.Addresses)
        {
            var route = new ReplyRoute(officer, null, [], null);
            var letter = box.Draft(
                Letter.NoApplicant,
                kind,
                $"{occasion}\n{LetterBox.KeyOf(officer)}",
                submissionId: null,
                route
            ) with
            {
                // It must not wait behind a hundred receipts: there are few, and they are why somebody acts in time.
                Turn = LetterTurn.OfAll,
            };
            await box.AddAsync(letter, () => write(), route, cancellationToken);
        }
    }

    private string LinkTo(string path) => address.Value is { } desk ? new Uri(desk, path).ToString() : "";
}
