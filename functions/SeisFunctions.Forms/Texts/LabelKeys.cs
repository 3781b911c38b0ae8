namespace SeisFunctions.Forms.Texts;

/// <summary>
/// The keys of one text, worked out when first asked for: every form of a call asks for those of every cell.
/// </summary>
internal sealed class LabelKeys(string text)
{
    private string? whole;
    private string[]? keys;
    private string[]? withoutBrackets;
    private FoldedLetters[]? all;

    public string Text => text;

    /// <summary>See <see cref="LabelText.Key"/>.</summary>
    public string Whole => whole ??= LabelText.Key(text);

    /// <summary>See <see cref="LabelText.Keys"/>.</summary>
    public string[] Keys => keys ??= LabelText.Keys(text);

    /// <summary>See <see cref="LabelText.KeysWithoutBrackets"/>.</summary>
    public string[] WithoutBrackets => withoutBrackets ??= LabelText.KeysWithoutBrackets(text);

    /// <summary>All keys, best first, ready for comparing with those that are only similar.</summary>
    public ReadOnlySpan<FoldedLetters> All => all ??= AllOf(Keys, WithoutBrackets);

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
