using SeisFunctions.Acknowledging.Rounds;
using SeisFunctions.Desk.Parts;
using SeisFunctions.Domain;

namespace SeisFunctions.Desk.Reminding;

/// <summary>How a day of reminders stands, by its letters. Pure.</summary>
internal static class ReminderStates
{
    /// <summary>While it is the day.</summary>
    public static Label OfToday(IReadOnlyList<Letter> written) =>
        written.Any(letter => letter is { State: LetterState.Draft, Approval: null, Reason: null })
            ? new(Tone.Attention, "承認を待つ下書きがあります")
        : DeadlineWatch.AreReleased(written) ? Released(new(Tone.Good, "送信の手続きをしました"), written)
        : written.Count > 0 ? new(Tone.Muted, "送信しません（下書きを破棄しました）")
        : new(Tone.Attention, "下書きを用意していません");

    /// <summary>Once it is over.</summary>
    public static Label OfPast(IReadOnlyList<Letter> written) =>
        DeadlineWatch.AreReleased(written)
            ? Released(new(Tone.Muted, "終了（送信の手続きをしました）"), written)
            : Labels.Passed;

    // An applicant whose draft was given up may have had another one that went out.
    private static Label Released(Label whole, IReadOnlyList<Letter> written) =>
        written.GroupBy(letter => letter.Applicant).Count(letters => !DeadlineWatch.AreReleased(letters))
            is > 0 and var unsent
            ? new(Tone.Attention, $"一部は送信していません（{unsent}件）")
            : whole;
}
