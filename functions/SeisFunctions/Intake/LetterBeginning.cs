using SeisFunctions.Acknowledging;

namespace SeisFunctions.Intake;

/// <summary>What an officer begins with who writes a letter.</summary>
/// <param name="Occasion">What it is written about.</param>
/// <param name="Subject">Subject, as the template of the call has it.</param>
/// <param name="Body">Text, as the template of the call has it.</param>
/// <param name="AnswerBy">Until when it asks for an answer, UTC; null for one that asks for none.</param>
public sealed record LetterBeginning(
    LetterOccasion Occasion,
    string Subject,
    string Body,
    DateTimeOffset? AnswerBy
)
{
    /// <summary>Lines of the text that must stay as they are, but for blanks.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>The first of these that a text has not, or null.</summary>
    public string? MissingIn(string text)
    {
        var lines = text.Split('\n').Select(WithoutBlanks).ToHashSet();
        return Kept.FirstOrDefault(line => !lines.Contains(WithoutBlanks(line)));
    }

    private static string WithoutBlanks(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));
}
