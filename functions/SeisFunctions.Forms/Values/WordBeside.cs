using SeisFunctions.Forms.Texts;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// 該当 or 非該当, which people write beside the answer that they ticked: ☑あり（該当）　☐なし. It changes nothing where
/// it says the same as the answer, and is never passed over where it says otherwise.
/// </summary>
internal static class WordBeside
{
    private static readonly OptionGroups Words = Lexicon.Known.Options;

    /// <summary>Whether the text is such a word, and says yes; null where it is none.</summary>
    public static bool? SaysYes(string text)
    {
        var key = LabelText.Key(text);
        return !text.All(character => char.IsLetter(character) || Residue.IsSeparator(character)) ? null // 該当？
            : Words.Applies.Contains(key) ? true
            : Words.AppliesNot.Contains(key) ? false
            : null;
    }

    /// <summary>Whether an option says yes or no by one of its wordings; null where it says neither.</summary>
    public static bool? SaysYes(IReadOnlyList<string> wordings) =>
        wordings.Any(AnswerWords.Yes.Contains) ? true
        : wordings.Any(AnswerWords.No.Contains) ? false
        : null;

    /// <summary>The options behind which the word that says the same stands, each by the index of the word.</summary>
    public static Dictionary<int, int> Of(
        string text,
        IReadOnlyList<OptionToken> tokens,
        IReadOnlyList<IReadOnlyList<string>> words
    ) =>
        Enumerable
            .Range(1, Math.Max(0, tokens.Count - 1))
            .Where(at =>
                tokens[at].IsOther
                && tokens[at - 1].IsOption
                && tokens[at].Line == tokens[at - 1].Line
                && SaysYes(text[tokens[at].Start..tokens[at].End]) is { } says
                && says == SaysYes(words[tokens[at - 1].Option])
            )
            .ToDictionary(at => at, at => tokens[at - 1].Option);
}
