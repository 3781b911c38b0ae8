using SeisFunctions.Forms.Fields;

namespace SeisFunctions.Forms.Values;

/// <summary>The keys of one text, worked out when first asked for: every form of a call asks for those of every cell.</summary>
internal sealed class LabelKeys(string text)
{
    private string? whole;
    private string[]? keys;
    private string[]? withoutBrackets;
    private FoldedLetters[]? all;

    /// <summary>What each book of labels said; replaced as a whole, since several threads may ask about a printed text.</summary>
    private Said[] answers = [];

    public string Text => text;

    /// <summary>See <see cref="LabelText.Key"/>.</summary>
    public string Whole => whole ??= LabelText.Key(text);

    /// <summary>See <see cref="LabelText.Keys"/>.</summary>
    public string[] Keys => keys ??= LabelText.Keys(text);

    /// <summary>See <see cref="LabelText.KeysWithoutBrackets"/>.</summary>
    public string[] WithoutBrackets => withoutBrackets ??= LabelText.KeysWithoutBrackets(text);

    /// <summary>All keys, best first, ready for comparing with those that are only similar.</summary>
    public ReadOnlySpan<FoldedLetters> All => all ??= AllOf(Keys, WithoutBrackets);

    /// <summary>
    /// The answer of <paramref name="book"/> to this text, looked for once: tables, sections and fields are told apart by the same labels.
    /// </summary>
    /// <param name="book">Some labels.</param>
    /// <param name="isSimilar">Which of its two questions it answers.</param>
    /// <param name="find">Looks for the answer.</param>
    public LabelMatch? Answer(LabelBook book, bool isSimilar, Func<LabelBook, LabelKeys, LabelMatch?> find)
    {
        foreach (var known in answers)
        {
            if (ReferenceEquals(known.Book, book) && known.IsSimilar == isSimilar)
            {
                return known.Match;
            }
        }

        var match = find(book, this);
        answers = [.. answers, new(book, match, isSimilar)];
        return match;
    }

    private sealed record Said(LabelBook Book, LabelMatch? Match, bool IsSimilar);

    private static FoldedLetters[] AllOf(string[] keys, string[] withoutBrackets)
    {
        var all = new List<FoldedLetters>(keys.Length + withoutBrackets.Length);
        foreach (var key in keys)
        {
            all.Add(new(key));
        }

        foreach (var key in withoutBrackets)
        {
            if (!keys.Contains(key))
            {
                all.Add(new(key));
            }
        }

        return [.. all];
    }
}
