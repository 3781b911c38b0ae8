namespace SeisFunctions.Domain;

/// <summary>
/// The letters that officers write: each is a draft until it is released. Some answer a submission to its sender, others
/// go to many applicants at once.
/// </summary>
public static class OfficersLetters
{
    /// <summary>The kinds that answer a submission, in the order in which they are offered.</summary>
    public static IReadOnlyList<LetterKind> Kinds { get; } = [LetterKind.Answer, LetterKind.Question, LetterKind.Mend];

    /// <summary>The kinds that go to many at once.</summary>
    public static IReadOnlyList<LetterKind> ToMany { get; } =
        [
            LetterKind.Reminder,
            LetterKind.ReminderToMend,
            LetterKind.ReminderToSubmit,
            LetterKind.Selected,
            LetterKind.NotSelected,
            LetterKind.OnHold,
            LetterKind.ProviderAdopted,
            LetterKind.NoProvider,
        ];

    /// <summary>Whether an officer writes it.</summary>
    public static bool IsByOfficer(this LetterKind kind) => Kinds.Contains(kind) || ToMany.Contains(kind);

    /// <summary>Whether it asks for an answer until a date.</summary>
    public static bool AsksForAnswer(this LetterKind kind) => kind is LetterKind.Question or LetterKind.Mend;
}
