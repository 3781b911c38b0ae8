namespace SeisFunctions.Forms.Papers;

/// <summary>
/// How many lines a text takes in print. A Japanese character is as wide as its size; a Latin one is half as wide in the
/// fonts of Japanese offices, and wider in those that take their place. So a text rather takes a line too many. Pure.
/// </summary>
internal static class PrintedText
{
    /// <summary>Stands where the rest of a text was left out.</summary>
    public const string Omitted = "（以下略）";

    // No line begins with these, and none ends with those.
    private const string NotFirst = "、。，．,.・:;：；?!？！)]}）」』】］｝〕〉》ーゝゞ々ぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶ％%",
        NotLast = "([{（「『【［｛〔〈《";

    /// <summary>How many lines it takes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">Half-width characters on a line.</param>
    public static int LinesOf(string text, int room)
    {
        var lines = 0;
        foreach (var paragraph in text.AsSpan().EnumerateLines())
            lines += LinesOf(paragraph, Math.Max(room, 4) * HalfWidth);
        return lines;
    }

    /// <summary>As much of a text as so many lines take, with the sign that the rest was left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Lines there are.</param>
    /// <param name="room">Half-width characters on a line.</param>
    public static string Cut(string text, int lines, int room)
    {
        if (LinesOf(text, room) <= lines)
            return text;
        var (fits, tooLong) = (0, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = (fits + tooLong) / 2;
            if (LinesOf(Cut(text, middle), room) <= lines)
                fits = middle;
            else
                tooLong = middle;
        }

        return Cut(text, fits);
    }

    private static string Cut(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + Omitted;

    private static int LinesOf(ReadOnlySpan<char> paragraph, int room)
    {
        var (lines, start) = (1, 0);
        while (NextLine(paragraph, start, room) is var next && next < paragraph.Length)
            (start, lines) = (next, lines + 1);
        return lines;
    }

    // Where the next line begins, or the end: what must not be parted goes there with what follows it.
    private static int NextLine(ReadOnlySpan<char> text, int start, int room)
    {
        var (end, width) = (start, 0);
        while (end < text.Length && width + WidthOf(text[end]) <= room)
            width += WidthOf(text[end++]);
        if (end == text.Length)
            return end;
        var next = end;
        while (next > start + 1 && IsTogether(text[next - 1], text[next]))
            next--;
        // A word that is longer than the line is parted.
        return next > start + 1 ? next : Math.Max(end, start + 1);
    }

    private static bool IsTogether(char before, char after) =>
        NotFirst.Contains(after)
        || NotLast.Contains(before)
        || (IsOfWord(before) && IsOfWord(after))
        || char.IsLowSurrogate(after);

    private static bool IsOfWord(char letter) => char.IsAscii(letter) && !char.IsWhiteSpace(letter);

    // Parts of a half-width character.
    private const int HalfWidth = 4;

    private static int WidthOf(char letter) =>
        letter switch
        {
            >= 'A' and <= 'Z' => 6,
            < '\u0250' => 5,
            >= '\uff61' and <= '\uff9f' => HalfWidth,
            _ => 2 * HalfWidth,
        };
}
