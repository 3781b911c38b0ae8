using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging.Rounds;

/// <summary>
/// Tells whether a day has come on which applicants are to be reminded and nobody has had the letters drafted yet. Drafts
/// that nobody has approved are a task of their round.
/// </summary>
public sealed class DeadlineWatch(DeadlineLetters reminders, RoundRegister rounds, LetterRegister letters)
{
    /// <summary>
    /// The day whose letters nobody has had drafted, or null. Once they are drafted, released or given up, nothing is due;
    /// nor is it where there is nobody to whom one could be sent.
    /// </summary>
    public async Task<ReminderDay?> DueAsync(CancellationToken cancellationToken)
    {
        if (await reminders.TodayAsync(cancellationToken) is not { } day)
            return null;
        return (await LettersAsync(day, cancellationToken)).Count == 0
            && await reminders.ReachesAnybodyAsync(cancellationToken)
            ? day
            : null;
    }

    /// <summary>The letters of a day, in the order of applicants.</summary>
    public async Task<IReadOnlyList<Letter>> LettersAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var found = new List<Letter>();
        foreach (var round in await rounds.AllAsync(cancellationToken))
            if (round.Kind == DeadlineLetters.Word && round.Matter == day.Matter)
                found.AddRange(await letters.OfRoundAsync(round.Id, cancellationToken));
        return [.. found.OrderBy(letter => letter.Applicant, StringComparer.Ordinal)];
    }

    /// <summary>Whether officers have released some of them.</summary>
    public static bool AreReleased(IEnumerable<Letter> ofDay) =>
        ofDay.Any(letter => letter.State is not (LetterState.Draft or LetterState.Discarded));
}
