namespace SeisFunctions.Domain;

/// <summary>
/// The letters that officers write: each is a draft until it is released, and answers a submission to its sender.
/// </summary>
public static class OfficersLetters
{
    /// <summary>Their kinds, in the order in which they are offered.</summary>
    public static IReadOnlyList<LetterKind> Kinds { get; } = [LetterKind.Answer, LetterKind.Question, LetterKind.Mend];

    /// <summary>Whether an officer writes it.</summary>
    public static bool IsByOfficer(this LetterKind kind) => Kinds.Contains(kind);

    /// <summary>Whether it asks for an answer until a date.</summary>
    public static bool AsksForAnswer(this LetterKind kind) => kind is LetterKind.Question or LetterKind.Mend;
}
