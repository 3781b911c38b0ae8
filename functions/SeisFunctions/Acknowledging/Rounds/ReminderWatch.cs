using SeisFunctions.Domain;

namespace SeisFunctions.Acknowledging.Rounds;

/// <summary>
/// Tells whether a day has come on which applicants are to be reminded and nobody has released the letters yet.
/// </summary>
public sealed class ReminderWatch(ReminderLetters reminders, RoundRegister rounds, LetterRegister letters)
{
    /// <summary>
    /// The day whose letters wait for an officer, or null. Once any of them is released, or all are given up, nothing waits.
    /// </summary>
    public async Task<ReminderDay?> DueAsync(CancellationToken cancellationToken)
    {
        if (await reminders.TodayAsync(cancellationToken) is not { } day)
            return null;
        var prepared = await LettersAsync(day, cancellationToken);
        if (prepared.Count == 0)
            return (await reminders.ApplicantsAsync(day.Matter, cancellationToken)).Count > 0 ? day : null;
        return prepared.Any(letter => letter is { State: LetterState.Draft, Approval: null, Reason: null }) ? day : null;
    }

    /// <summary>The letters of a day, in the order of applicants.</summary>
    public async Task<IReadOnlyList<Letter>> LettersAsync(ReminderDay day, CancellationToken cancellationToken)
    {
        var found = new List<Letter>();
        foreach (var round in await rounds.AllAsync(cancellationToken))
            if (round.Kind == ReminderLetters.Word && round.Matter == day.Matter)
                found.AddRange(await letters.OfRoundAsync(round.Id, cancellationToken));
        return [.. found.OrderBy(letter => letter.Applicant, StringComparer.Ordinal)];
    }
}
