using System.Text.RegularExpressions;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Words that turn a sentence into its opposite (ない, ず, 不, 未): who puts one in or takes one out has said something
/// else, however few letters it took.
/// </summary>
internal static class OppositeWords
{
    private static readonly AnswerGroups Words = Lexicon.Known.Answers;

    /// <summary>Such a word stands in the text.</summary>
    public static bool StandIn(string text) => In(text).Count > 0;

    /// <summary>The text has such a word that the other one has not.</summary>
    public static bool AreAdded(string text, string other)
    {
        var left = In(text);
        foreach (var word in In(other))
        {
            left.Remove(word);
        }

        return left.Count > 0;
    }

    /// <summary>One of the texts has such a word that the other one has not.</summary>
    public static bool Differ(string one, string other) => AreAdded(one, other) || AreAdded(other, one);

    private static List<string> In(string text) =>
        [
            .. Word
                .Matches(text)
                .Select(match => match.Groups["opposite"])
                .Where(group => group.Success)
                .Select(group => group.Value),
        ];

    private static readonly Regex Word = WordExpression.Of(
        $$"""{{Words.NotOpposite}}|(?<opposite>{{Words.Opposite}})"""
    );
}
