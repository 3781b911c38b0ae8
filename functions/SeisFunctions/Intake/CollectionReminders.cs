using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Calls;
using SeisFunctions.Collecting;
using SeisFunctions.Domain;
using SeisFunctions.Storing;

namespace SeisFunctions.Intake;

/// <summary>
/// Has the reminders drafted whose day has come, once for each collection, date and day. They go out once an officer has
/// approved them.
/// </summary>
public sealed class CollectionReminders(
    CollectionRegister collections,
    RoundRegister rounds,
    RoundActs acts,
    CallDefinition call,
    TimeProvider clock
)
{
    // What is missing longer is an officer's matter, who can prepare a round by hand.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>Drafts what is due and not drafted yet.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (call.Collections.Count == 0)
            return;
        var now = clock.GetUtcNow();
        var first = call.Collections.SelectMany(collection => collection.Reminders).DefaultIfEmpty().Min();
        var missing = await collections
            .MissingAsync(now - Longest, now.AddDays(1 - first), cancellationToken)
            .ToListAsync(cancellationToken);
        var due = Reminders.At(now, missing, call).Select(reminder => reminder.Occasion).Distinct().ToList();
        if (due.Count == 0)
            return;
        var known = (await rounds.AllAsync(cancellationToken))
            .Where(round => round.Kind == ReminderLetters.OfCollections)
            .Select(round => round.Matter)
            .ToHashSet();
        foreach (var matter in due.Where(matter => !known.Contains(matter)))
            await acts.PrepareAsync(
                ReminderLetters.OfCollections,
                matter,
                RoundActs.AtOnce,
                null,
                Act.OfMachine,
                cancellationToken
            );
    }
}
