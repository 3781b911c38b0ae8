using SeisFunctions.Calls;
using SeisFunctions.Calls.Briefings;
using SeisFunctions.Domain;
using SeisFunctions.Telemetry;

namespace SeisFunctions.Briefing;

/// <summary>Takes registrations for the briefing from whoever sends them, by the page or by a program.</summary>
public sealed class Registering(CallDefinition call, BriefingRegister register, ILogger<Registering> log)
{
    /// <summary>Whether somebody can register at this instant.</summary>
    public async Task<BriefingState> StateAsync(
        BriefingRules briefing,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => briefing.StateAt(now, call.Schedule.OpensAt, await register.ReadAsync(cancellationToken));

    /// <summary>Keeps an entry, or says what is wrong with it.</summary>
    /// <param name="briefing">The rules of the call.</param>
    /// <param name="form">What was entered.</param>
    /// <param name="receivedAt">When the request began.</param>
    /// <param name="cancellationToken">Stops before or after it is kept.</param>
    public async Task<RegistrationOutcome> RegisterAsync(
        BriefingRules briefing,
        RegistrationForm form,
        DateTimeOffset receivedAt,
        CancellationToken cancellationToken
    )
    {
        var state = await StateAsync(briefing, receivedAt, cancellationToken);
        var faults = form.FaultsOf(briefing);
        if (state != BriefingState.Open || faults.Count > 0)
            return new(state, faults, null);
        var entry = form.Entry(receivedAt);
        var id = await register.IdOfAsync(entry.Email, cancellationToken);
        var kept = await register.ChangeAsync(
            id,
            (progress, before) =>
            {
                // Somebody may have taken the last seat just now.
                state = briefing.StateAt(receivedAt, call.Schedule.OpensAt, progress);
                var waits = before is { HasSeat: true } && briefing.ReasonAgainst(entry) is not null;
                return state == BriefingState.Open
                    ? briefing.Judged(Registration.With(before, id, entry with { Waits = waits }))
                    : null;
            },
            cancellationToken
        );
        if (state == BriefingState.Open)
            log.Registered(id, kept!.Count);
        // By what was entered alone: what an officer says of a known address is told nobody else.
        return new(state, [], briefing.ReasonAgainst(entry));
    }
}
