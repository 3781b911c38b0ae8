using System.Buffers;
using System.Globalization;
using System.Text;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Wording;

namespace SeisFunctions.Forms.Values;

/// <summary>
/// Marks that are part of the characters themselves: a circle or stroke that combines with the letter before it (有⃝,
/// 無̶), and letters that are circled by themselves (㊒). They are set as the same marks of the word processor are.
/// </summary>
internal static class WrittenMarks
{
    private static readonly SearchValues<char> Strokes = SearchValues.Create(Lexicon.Known.Marks.Strokes.Signs);
    private static readonly SearchValues<char> Enclosures = SearchValues.Create(Lexicon.Known.Marks.Enclosures.Signs);

    private static readonly SearchValues<char> Signs = SearchValues.Create([
        .. Range('\u0335', '\u0338'),
        .. Range('\u20D2', '\u20E5'),
        .. Range('\u3280', '\u32B0'),
        '\uD83C',
    ]);

    /// <summary>
    /// The content with such marks as marks, and letters in their place; the same content if it has none.
    /// </summary>
    public static Content AsSet(Content content)
    {
        if (!content.Text.AsSpan().ContainsAny(Signs))
        {
            return content;
        }

        var set = new ContentBuilder();
        var elements = StringInfo.GetTextElementEnumerator(content.Text);
        while (elements.MoveNext())
        {
            var marks = content.MarksAt(elements.ElementIndex);
            var letter = elements.GetTextElement();
            if (Circled(letter) is { } inside)
            {
                (letter, marks) = (inside, marks | Marks.Emphasised);
            }

            marks |= letter.AsSpan().ContainsAny(Enclosures) ? Marks.Emphasised : Marks.None;
            marks |= letter.AsSpan().ContainsAny(Strokes) ? Marks.Struck : Marks.None;
            set.Append(
                string.Concat(
                    letter.Where(character => !Strokes.Contains(character) && !Enclosures.Contains(character))
                ),
                marks,
                null
            );
        }

        return set.Build();
    }

    private static IEnumerable<char> Range(char first, char last) =>
        Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    /// <summary>
    /// The ideograph inside ㊒ or 🈶; null for any other character. Circled digits number things and mark none.
    /// </summary>
    private static string? Circled(string letter) =>
        Rune.TryGetRuneAt(letter, 0, out var rune)
        && rune.Value is >= 0x3280 and <= 0x32B0 or >= 0x1F210 and <= 0x1F251
        && letter.Normalize(NormalizationForm.FormKC) is [>= '\u4E00' and <= '\u9FFF'] inside
            ? inside
            : null;
}
