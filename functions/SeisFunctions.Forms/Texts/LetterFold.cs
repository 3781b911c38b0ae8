using System.Buffers;
using System.Globalization;
using System.Text;

namespace SeisFunctions.Forms.Texts;

/// <summary>
/// Folds a letter of a label: NFKC, lower case; blanks, brackets, dots, dashes and quotes are dropped.
/// </summary>
internal static class LetterFold
{
    /// <summary>Characters that a letter with what combines with it can fold to; NFKC makes at most 18 of one.</summary>
    public const int Most = 64;

    private static readonly SearchValues<char> Dropped = SearchValues.Create(
        "・･、，,。．.：:；;‐‑‒–—―−－-_＿／/\\'\"“”‘’「」『』()（）[]［］【】〈〉《》〔〕{}｛｝<>＜＞*＊!！?？~〜～|｜"
    );

    /// <summary>
    /// Folds the character at <paramref name="at"/> (with what combines with it) into <paramref name="folded"/> and
    /// moves on.
    /// </summary>
    public static int Next(ReadOnlySpan<char> text, ref int at, Span<char> folded)
    {
        var character = text[at++];
        if (character is >= '\u3041' and <= '\u30FA' or 'ー' or >= '\u4E00' and <= '\u9FFF' && !Combines(text, at))
        {
            folded[0] = character;
            return 1;
        }

        if (
            char.IsWhiteSpace(character)
            || char.IsControl(character)
            || Dropped.Contains(character)
            || char.GetUnicodeCategory(character) is UnicodeCategory.Format
            || character is >= '\uFE00' and <= '\uFE0F'
        )
        {
            return 0;
        }

        if (char.IsAscii(character))
        {
            folded[0] = char.ToLowerInvariant(character);
            return 1;
        }

        if (!Combines(text, at) && (UnicodeForms.IsStable(character) || UnicodeForms.IsWide(character)))
        {
            var narrow = UnicodeForms.IsWide(character) ? UnicodeForms.Narrow(character) : character;
            folded[0] = char.IsAscii(narrow) ? char.ToLowerInvariant(narrow) : narrow; // the others have no case
            return Dropped.Contains(folded[0]) ? 0 : 1;
        }

        return FoldCluster(text, at - 1, ref at, folded);
    }

    private static int FoldCluster(ReadOnlySpan<char> text, int start, ref int at, Span<char> folded)
    {
        if (char.IsHighSurrogate(text[start]) && at < text.Length && char.IsLowSurrogate(text[at]))
        {
            at++;
        }

        if (Combines(text, at))
        {
            at++;
        }

        var cluster = text[start..at];
        if (cluster.Length == 2 && char.IsHighSurrogate(cluster[0]) && cluster[0] == '\uDB40')
        {
            return 0; // ideographic variation selector
        }

        string normal;
        try
        {
            normal = new string(cluster).Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return 0; // half of a surrogate pair
        }

        var count = 0;
        foreach (var character in normal)
        {
            if (count < folded.Length && !char.IsWhiteSpace(character) && !Dropped.Contains(character))
            {
                folded[count++] = char.ToLowerInvariant(character);
            }
        }

        return count;
    }

    private static bool Combines(ReadOnlySpan<char> text, int at) =>
        at < text.Length && text[at] is 'ﾞ' or 'ﾟ' or '\u3099' or '\u309A';
}
