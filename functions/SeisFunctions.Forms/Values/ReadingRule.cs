namespace SeisFunctions.Forms.Values;

/// <summary>
/// One way in which a kind of value is read. Of several in a table the first that understands a text decides.
/// </summary>
/// <param name="Name">What it is for.</param>
/// <param name="Understands">Whether the text is of this kind.</param>
/// <param name="Gives">What it says then.</param>
internal sealed record ReadingRule<T>(string Name, Func<T, bool> Understands, Func<T, Normalised> Gives);

/// <summary>A table of ways of reading.</summary>
internal static class ReadingRules
{
    /// <summary>The first rule that understands; the last of a table understands everything.</summary>
    public static ReadingRule<T> For<T>(this IReadOnlyList<ReadingRule<T>> rules, T text) =>
        rules.First(rule => rule.Understands(text));

    public static Normalised Read<T>(this IReadOnlyList<ReadingRule<T>> rules, T text) => rules.For(text).Gives(text);
}
