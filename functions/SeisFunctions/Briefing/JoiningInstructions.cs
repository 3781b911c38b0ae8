using System.Globalization;
using SeisFunctions.Acknowledging;
using SeisFunctions.Acknowledging.Letters;
using SeisFunctions.Calls;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Briefing;

/// <summary>
/// Writes the joining instructions from their time on until the briefing ends: one for each seat and meeting, through the
/// outbox, so that each goes out once, whatever crashes and however late the timer is. Who gets a seat later gets theirs at
/// the next look.
/// </summary>
public sealed class JoiningInstructions(
    CallDefinition call,
    BriefingRegister register,
    LetterWriter writer,
    LetterBox box,
    TimeProvider clock,
    ILogger<JoiningInstructions> log
)
{
    /// <summary>Writes those that are due.</summary>
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (call.Briefing is not { } briefing || now < briefing.InstructionsAt || now >= briefing.Ends)
            return;
        var progress = await register.ReadAsync(cancellationToken);
        if (progress.Meeting is not { } meeting)
        {
            if (progress.Seats > 0)
                log.NoMeeting(progress.Seats);
            return;
        }

        if (progress.Due == 0)
            return;
        var written = 0;
        await foreach (var one in register.AllAsync(cancellationToken))
        {
            if (!one.IsDue(meeting))
                continue;
            if (progress.HasTold(one))
            {
                await MarkAsync(one, meeting, one.ToldAt, cancellationToken);
                continue;
            }

            await WriteAsync(one, briefing, meeting, cancellationToken);
            written++;
        }

        log.InstructionsWritten(written);
    }

    // The letter first: it is there once for the registration and the meeting, and marking the row again changes nothing.
    private async Task WriteAsync(
        Registration one,
        BriefingRules briefing,
        BriefingMeeting meeting,
        CancellationToken cancellationToken
    )
    {
        var route = new ReplyRoute(one.Current.Email, null, [], null);
        var letter = box.Draft(
            Letter.NoApplicant,
            LetterKind.Joining,
            OccasionOf(one, meeting.Number),
            submissionId: null,
            route
        );
        await box.AddAsync(
            letter,
            () => writer.Joining(LetterOf(one, briefing, meeting)),
            route,
            cancellationToken
        );
        await MarkAsync(one, meeting, letter.CreatedAt, cancellationToken);
    }

    private Task MarkAsync(
        Registration one,
        BriefingMeeting meeting,
        DateTimeOffset? at,
        CancellationToken cancellationToken
    ) =>
        register.ChangeAsync(
            one.Id,
            (_, before) =>
                before is null || before.Told >= meeting.Number
                    ? before
                    : before with
                    {
                        Told = meeting.Number,
                        ToldAt = at,
                    },
            cancellationToken
        );

    /// <summary>What a letter of instructions is written about: once for each registration and meeting.</summary>
    public static string OccasionOf(Registration one, int meeting) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.Id}\n{meeting}");

    private static JoiningLetter LetterOf(Registration one, BriefingRules briefing, BriefingMeeting meeting) =>
        new()
        {
            Name = one.Current.Name,
            Organisation = one.Current.Organisation,
            Begins = JapanTime.ToMinuteText(briefing.Begins),
            Ends = JapanTime.ToTimeText(briefing.Ends),
            How = briefing.How,
            Url = meeting.Url,
            Details = meeting.Details,
            Again = one.Told > 0,
        };
}
