using SeisFunctions.Calls;
using SeisFunctions.Domain;

namespace SeisFunctions.Briefing;

/// <summary>Tells what about the briefing waits for an officer, until the briefing is over.</summary>
public sealed class BriefingWatch(BriefingRegister register, CallDefinition call, TimeProvider clock)
{
    /// <summary>In numbers.</summary>
    public async Task<BriefingWaiting> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (call.Briefing is not { } briefing || now >= briefing.Ends)
            return new(0, 0);
        var progress = await register.ReadAsync(cancellationToken);
        return new(progress.Again, briefing.NeedsMeeting(now, progress) ? progress.Seats : 0);
    }

    /// <summary>The registrations in which something was entered that an officer must look at.</summary>
    public async Task<IReadOnlyList<Registration>> AgainAsync(CancellationToken cancellationToken) =>
        await register.AllAsync(cancellationToken).Where(one => one.AsksAgain).ToListAsync(cancellationToken);
}

/// <summary>What about the briefing waits for an officer.</summary>
/// <param name="Again">Registrations in which something was entered that an officer must look at.</param>
/// <param name="Uninformed">How many wait to be told where it is joined while an officer is asked to say so.</param>
public sealed record BriefingWaiting(int Again, int Uninformed)
{
    /// <summary>How many tasks that makes.</summary>
    public int Tasks => Again + (Uninformed > 0 ? 1 : 0);
}
