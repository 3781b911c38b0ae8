namespace SeisFunctions.Domain;

/// <summary>
/// Whether an applicant has been told of a selection that does not stand any more: the last result that went out to it says
/// so until a newer one does, or the same is decided again. Pure.
/// </summary>
internal static class ToldSelections
{
    /// <summary>The letters of which something else is to be noted from now on, as they are then.</summary>
    /// <param name="letters">All letters to the applicant.</param>
    /// <param name="selection">The selection that stands, or null.</param>
    /// <param name="isWithdrawn">Whether its application is withdrawn: then it waits for no result.</param>
    /// <param name="now">The time.</param>
    public static IReadOnlyList<Letter> Changed(
        IEnumerable<Letter> letters,
        Selection? selection,
        bool isWithdrawn,
        DateTimeOffset now
    )
    {
        var told = letters.Where(IsResult).ToList();
        var last = told.Where(HasGoneOut).MaxBy(letter => letter.CreatedAt);
        var stands = selection is null ? "" : LetterGround.OfSelection(selection);
        return
        [
            .. told.Select(letter =>
                    (Before: letter, After: Noted(letter, isWithdrawn || letter != last ? null : stands, now))
                )
                .Where(one => !ReferenceEquals(one.Before, one.After))
                .Select(one => one.After),
        ];
    }

    /// <summary>Whether a letter tells an applicant of its selection.</summary>
    public static bool IsResult(Letter letter) =>
        letter is
        {
            Kind: LetterKind.Selected or LetterKind.NotSelected or LetterKind.OnHold,
            Ground.Selection: not null,
            ResendOf: null,
        };

    private static bool HasGoneOut(Letter letter) =>
        letter.State is LetterState.Queued or LetterState.Sending or LetterState.Sent;

    // Somebody has dealt with what stood then: what is decided since is another matter.
    private static Letter Noted(Letter letter, string? stands, DateTimeOffset now) =>
        stands is null || stands == letter.Ground!.Selection
            ? letter.Overtaken is null ? letter : letter with { Overtaken = null }
        : letter.Overtaken?.Selection == stands ? letter
        : letter with { Overtaken = new(stands, now), Handled = null };
}
