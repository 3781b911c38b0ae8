using System.Globalization;
using System.Text;

namespace SeisFunctions.Calls.Geography;

/// <summary>
/// A text made comparable. <see cref="Plain"/> is what was written, but for width, compatibility forms, blanks and
/// invisible characters; <see cref="Key"/> is folded further, for comparing only, and never shown.
/// </summary>
internal sealed class FoldedText
{
    private readonly List<(int Start, int End)> places;

    private FoldedText(string plain, string key, List<(int Start, int End)> places) =>
        (Plain, Key, this.places) = (plain, key, places);

    internal string Plain { get; }

    internal string Key { get; }

    /// <summary>Where in the text as given a part of <see cref="Key"/> stands.</summary>
    internal (int Start, int Length) PlaceOf(int start, int length) =>
        (places[start].Start, places[start + length - 1].End - places[start].Start);

    internal static string KeyOf(string text) => Of(text).Key;

    /// <summary>
    /// Goes by text elements, so that a half-width ｶﾞ or a decomposed か゛ is composed and the places stay known.
    /// </summary>
    internal static FoldedText Of(string text)
    {
        var (plain, key, places) = (
            new StringBuilder(text.Length),
            new StringBuilder(text.Length),
            new List<(int, int)>(text.Length)
        );
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + StringInfo.GetNextTextElementLength(text, start);
            foreach (var rune in Compatible(text.AsSpan(start, end - start)).EnumerateRunes())
            {
                if (IsInvisible(rune))
                    continue;
                plain.Append(rune);
                key.Append(Fold(rune));
                while (places.Count < key.Length)
                    places.Add((start, end));
            }
        }
        return new(plain.ToString(), key.ToString(), places);
    }

    private static string Compatible(ReadOnlySpan<char> element)
    {
        var text = element.ToString();
        if (element is [>= '\u4E00' and <= '\u9FFF'])
            return text;
        if (element.IndexOfAnyInRange('\uD800', '\uDFFF') >= 0) // a lone surrogate cannot be normalised
            text = string.Concat(text.EnumerateRunes());
        return text.Normalize(NormalizationForm.FormKC);
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.SpaceSeparator
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Control
                or UnicodeCategory.Format
        || IsVariationSelector(rune.Value);

    private static bool IsVariationSelector(int value) =>
        value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) or (>= 0x180B and <= 0x180D);

    private static Rune Fold(Rune rune) =>
        AlikeCharacters.Representative(
            rune.Value switch
            {
                >= 'ぁ' and <= 'ゖ' => Large(new Rune(rune.Value + ('ァ' - 'ぁ'))),
                >= 'ァ' and <= 'ヶ' => Large(rune),
                _ => Rune.ToLowerInvariant(rune),
            }
        );

    private static Rune Large(Rune katakana)
    {
        const string small = "ァィゥェォャュョッヮ",
            large = "アイウエオヤユヨツワ";
        var at = small.IndexOf((char)katakana.Value, StringComparison.Ordinal);
        return at < 0 ? katakana : new Rune(large[at]);
    }
}
