using SeisFunctions.Acknowledging.Rounds;

namespace SeisFunctions.Intake;

/// <summary>
/// Timer, every minute: releases the approved letters of rounds whose instant has come, and writes the drafts that a
/// crash has cut off, and the reminders whose day has come; ends the drafts that cannot go out any more.
/// </summary>
public sealed class ReleaseLetters(RoundActs rounds, RoundRelease release, CollectionReminders reminders)
{
    /// <summary>One tick.</summary>
    [Function(nameof(ReleaseLetters))]
    public async Task RunAsync(
        [TimerTrigger("%ReleaseLettersSchedule%")] TimerInfo timer,
        CancellationToken cancellationToken
    )
    {
        await release.ReleaseAsync(cancellationToken);
        await rounds.CompleteAsync(cancellationToken);
        await reminders.PrepareAsync(cancellationToken);
        await rounds.EndAsync(cancellationToken);
    }
}
