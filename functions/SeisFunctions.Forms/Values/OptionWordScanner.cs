using SeisFunctions.Forms.Texts;

namespace SeisFunctions.Forms.Values;

/// <summary>Finds the wording of an option in a text, letter by letter as labels are compared.</summary>
internal static class OptionWordScanner
{
    /// <summary>The option whose longest wording begins at <paramref name="at"/>, which moves behind it.</summary>
    public static int? OptionAt(string text, IReadOnlyList<IReadOnlyList<string>> options, ref int at)
    {
        if (IsPunctuation(text[at]))
        {
            return null;
        }

        Span<char> folded = stackalloc char[64];
        var next = at;
        var first = LetterFold.Next(text, ref next, folded) > 0 ? folded[0] : '\0';
        int? found = null;
        var end = at;
        for (var option = 0; option < options.Count; option++)
        {
            foreach (var key in options[option])
            {
                if (first != '\0' && (key.Length == 0 || key[0] != first))
                {
                    continue;
                }

                var candidate = EndOf(text, at, key);
                if (candidate > end && IsWhole(text, at, candidate, key, options))
                {
                    (found, end) = (option, candidate);
                }
            }
        }

        at = end;
        return found;
    }

    /// <summary>Where the wording ends that begins at <paramref name="at"/>; -1 if another text stands there.</summary>
    private static int EndOf(string text, int at, string key)
    {
        Span<char> folded = stackalloc char[64];
        var matched = 0;
        if (IsPunctuation(text[at]))
        {
            return -1;
        }

        while (at < text.Length && matched < key.Length)
        {
            if (text[at] == '\n')
            {
                return -1;
            }

            var character = text[at];
            var count = LetterFold.Next(text, ref at, folded);
            if (count == 0 && !Residue.IsSeparator(character) && !IsUnseen(character))
            {
                return -1; // 確？認
            }

            if (count > key.Length - matched || !key.AsSpan(matched, count).SequenceEqual(folded[..count]))
            {
                return -1;
            }

            matched += count;
        }

        return matched == key.Length ? CloseBracket(text, at) : -1;
    }

    private static bool IsUnseen(char character) =>
        char.IsControl(character)
        || char.IsSurrogate(character)
        || char.GetUnicodeCategory(character)
            is System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>The bracket that an option itself ends with belongs to it.</summary>
    private static int CloseBracket(string text, int at) =>
        at < text.Length && text[at] is ')' or '）' && text.LastIndexOfAny(['(', '（'], at) >= 0 ? at + 1 : at;

    /// <summary>あり in ありません is not the option あり: short words count only where a word ends.</summary>
    private static bool IsWhole(
        string text,
        int start,
        int end,
        string key,
        IReadOnlyList<IReadOnlyList<string>> options
    )
    {
        const int ShortWord = 5;
        return key.Length > ShortWord
            || (
                (!Continues(text, end, options) || Residue.EndingAt(text, end) > 0)
                && (
                    start == 0
                    || !char.IsLetter(text[start - 1])
                    || MarkText.IsTickLetter(text[start - 1])
                    || options.Any(option =>
                        option.Any(word => text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
                    )
                )
            );
    }

    private static bool Continues(string text, int at, IReadOnlyList<IReadOnlyList<string>> options) =>
        at < text.Length
        && char.IsLetterOrDigit(text[at])
        && MarkText.KindOf(text[at]) is null
        && !MarkText.IsTickLetter(text[at])
        && !options.Any(option => option.Any(word => EndOf(text, at, word) > at));

    private static bool IsPunctuation(char character) =>
        char.IsPunctuation(character) || char.IsSymbol(character) || char.IsWhiteSpace(character);
}
