using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// The words that answers are met in, as label keys. What is not in the lexicon's lists of them is not understood.
/// </summary>
internal static class AnswerWords
{
    private static readonly AnswerGroups Words = Lexicon.Known.Answers;

    /// <summary>Words that say yes.</summary>
    public static readonly IReadOnlyList<string> Yes = Words.Yes.Words;

    /// <summary>Words that say no.</summary>
    public static readonly IReadOnlyList<string> No = Words.No.Words;

    /// <summary>Both, as the options of a pair: ☑確認　☐未確認.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> Pair = [Yes, No];

    /// <summary>The same as heads of columns, where a word stands alone: 要 | 不要.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> Heads =
    [
        [.. Yes, .. Words.YesOfHeads.Words],
        No,
    ];

    /// <summary>Wordings of one option, in groups.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<string>> SameMeaning =
    [
        .. Words.Alike.Select(group => group.Words),
    ];
}
