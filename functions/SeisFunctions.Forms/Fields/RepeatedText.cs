namespace SeisFunctions.Forms.Fields;

/// <summary>
/// LibreOffice 7.4 turns a plain-text content control (<c>w:text</c>) into input fields and repeats its text: with X
/// made of the pieces p1…pn it leaves X p1 X p2 X … pn X X, so that 東京都 becomes 東京都東京都東京都東京都. Sometimes the first
/// pieces are lost.
/// </summary>
internal static class RepeatedText
{
    private const int FewestCopies = 3;
    private const int FourCopies = 4;

    /// <summary>Stretches that are looked at; a text has more only if it is one letter over and over.</summary>
    private const int MostCandidates = 64;

    /// <summary>
    /// The text that <paramref name="text"/> repeats in exactly this way. An empty one if it is plainly repeated and
    /// nobody can tell what was meant (what other versions leave, or digits, since 2222 may be meant); null if it is an
    /// ordinary text.
    /// </summary>
    public static string? Original(string text)
    {
        if (!EndsAsItBegins(text))
        {
            return null;
        }

        var borders = BorderTable(text);
        var period = text.Length - borders[text.Length];
        return text.Length % period == 0 && period < text.Length
            ? OfWholeCopies(text, period)
            : OfPieces(text, borders);
    }

    /// <summary>
    /// Whether a stretch of up to a third of the text stands at its begin and its end, as it must where anything is
    /// repeated so.
    /// </summary>
    private static bool EndsAsItBegins(string text)
    {
        for (var length = text.Length / FewestCopies; length > 0; length--)
        {
            var end = text.AsSpan(text.Length - length);
            var skipped = end.IndexOf(text[0]);
            if (skipped < 0)
            {
                return false;
            }

            length -= skipped;
            if (text[length - 1] == text[^1] && text.AsSpan(0, length).SequenceEqual(end[skipped..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Nothing but copies: four are what one piece leaves. 2222 may be meant, and あああ is what people type to fill a
    /// field.
    /// </summary>
    private static string? OfWholeCopies(string text, int period) =>
        (text.Length / period, text.All(char.IsAsciiDigit)) switch
        {
            (var copies, true) => copies % FourCopies == 0 ? "" : null,
            (FourCopies, false) when period > 1 => text[..period],
            _ => null,
        };

    private static string? OfPieces(string text, int[] borders)
    {
        string? suspicious = null;
        foreach (var length in Candidates(borders, text.Length))
        {
            var unit = text[..length];
            var copies = text.AsSpan().Count(unit);
            if (copies < FewestCopies)
            {
                continue;
            }

            var pieces = text.Replace(unit, "", StringComparison.Ordinal);
            if (text.AsSpan(0, text.Length - length).EndsWith(unit) && unit.EndsWith(pieces, StringComparison.Ordinal))
            {
                return unit;
            }

            suspicious ??= length > 1 && copies * length * 2 > text.Length ? "" : null;
        }

        return suspicious;
    }

    /// <summary>
    /// Lengths of the stretches that a text both begins and ends with, longest first, up to a third of it.
    /// </summary>
    private static IEnumerable<int> Candidates(int[] borders, int textLength)
    {
        var candidates = 0;
        for (var length = borders[textLength]; length > 0 && candidates < MostCandidates; length = borders[length])
        {
            if (length * FewestCopies <= textLength)
            {
                candidates++;
                yield return length;
            }
        }
    }

    /// <summary>
    /// For each beginning of the text, how much of its own beginning it ends with (Knuth, Morris and Pratt).
    /// </summary>
    private static int[] BorderTable(string text)
    {
        var border = new int[text.Length + 1];
        for (var at = 1; at < text.Length; at++)
        {
            var length = border[at];
            while (length > 0 && text[at] != text[length])
            {
                length = border[length];
            }

            border[at + 1] = text[at] == text[length] ? length + 1 : 0;
        }

        return border;
    }
}
