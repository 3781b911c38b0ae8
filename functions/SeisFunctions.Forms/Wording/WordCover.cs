namespace SeisFunctions.Forms.Wording;

/// <summary>
/// Whether a text is made up of words and of nothing else, blanks and the case of letters aside: 県東部・継続 of 県東部, ・ and 継続.
/// Pure; looks at each place of a text once for each word that begins there, and for each name as far as it may reach.
/// </summary>
/// <remarks>
/// No expression: one over hundreds of words takes up to a second and a half to make, which the first form after a start
/// pays for.
/// </remarks>
/// <param name="words">The words and signs.</param>
/// <param name="names">Names that are no list of words.</param>
internal sealed class WordCover(IEnumerable<string> words, params WordCover.Name[] names)
{
    /// <summary>A name that is known by the word behind it: 県東部, 健康福祉課.</summary>
    /// <param name="Has">Whether a letter may stand in it.</param>
    /// <param name="Least">The least letters in front of the word.</param>
    /// <param name="Most">The most.</param>
    /// <param name="Ends">The words.</param>
    public sealed record Name(Func<char, bool> Has, int Least, int Most, IEnumerable<string> Ends)
    {
        internal ILookup<char, string> ByFirst { get; } = OfFirst(Ends);
    }

    private readonly ILookup<char, string> _words = OfFirst(words);

    /// <summary>The whole text is; so is an empty one.</summary>
    public bool IsAllOf(string text)
    {
        var plain = string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
        var reached = new bool[plain.Length + 1];
        reached[0] = true;
        for (var at = 0; at < plain.Length; at++)
        {
            if (!reached[at])
                continue;
            Reach(plain, at, _words, reached);
            foreach (var name in names)
            {
                for (var length = 1; length <= name.Most && at + length < plain.Length; length++)
                {
                    if (!name.Has(plain[at + length - 1]))
                        break;
                    if (length >= name.Least)
                        Reach(plain, at + length, name.ByFirst, reached);
                }
            }
        }

        return reached[^1];
    }

    private static void Reach(string text, int at, ILookup<char, string> words, bool[] reached)
    {
        foreach (var word in words[char.ToUpperInvariant(text[at])])
        {
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                reached[at + word.Length] = true;
        }
    }

    private static ILookup<char, string> OfFirst(IEnumerable<string> words) =>
        words.Distinct().ToLookup(word => char.ToUpperInvariant(word[0]));
}
