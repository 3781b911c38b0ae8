using System.Text;
using System.Text.RegularExpressions;

namespace SeisFunctions.Forms.Wording;

/// <summary>
/// Words that the reader takes for one thing. Written into an expression they are all of them: (?:済(?:み)?|未済).
/// </summary>
/// <param name="For">What they are for.</param>
/// <param name="Words">
/// The words; in them (brackets) enclose what may be missing, and a blank stands for any blanks or none.
/// </param>
internal sealed record WordGroup(string For, IReadOnlyList<string> Words)
{
    /// <summary>The text is one of the words.</summary>
    public bool Contains(string text) => Words.Contains(text);

    /// <summary>One of the words stands in the text.</summary>
    public bool StandsIn(string text) => Words.Any(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>The text ends with one of the words.</summary>
    public bool Ends(string text) => Words.Any(word => text.EndsWith(word, StringComparison.Ordinal));

    /// <summary>Every way to write the words, as they stand in a text without blanks.</summary>
    public IEnumerable<string> Spellings => Words.SelectMany(Spelled).Distinct();

    public override string ToString() => $"(?:{string.Join('|', Words.Select(Expression))})";

    private static string Expression(string word)
    {
        var expression = new StringBuilder();
        foreach (var letter in word)
        {
            expression.Append(
                letter switch
                {
                    '(' => "(?:",
                    ')' => ")?",
                    ' ' => @"\s*",
                    _ => Regex.Escape(letter.ToString()),
                }
            );
        }

        return expression.ToString();
    }

    private static IEnumerable<string> Spelled(string word)
    {
        var open = word.IndexOf('(', StringComparison.Ordinal);
        if (open < 0)
            return [word.Replace(" ", "", StringComparison.Ordinal)];
        var close = word.IndexOf(')', open);
        return Spelled(word[(close + 1)..])
            .SelectMany(rest => new[] { word[..open] + rest, word[..open] + word[(open + 1)..close] + rest });
    }
}
