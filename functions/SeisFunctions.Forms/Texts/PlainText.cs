using System.Text;

namespace SeisFunctions.Forms.Texts;

/// <summary>Forms of text that the other values are read from.</summary>
internal static class PlainText
{
    /// <summary>NFC, blanks at the ends and doubled ones removed, line breaks to blanks.</summary>
    public static string OneLine(string text)
    {
        var composed = UnicodeForms.Composed(Visible(text));
        if (!HasBlank(composed))
        {
            return composed;
        }

        var line = new StringBuilder(text.Length);
        foreach (var character in composed)
        {
            var isBlank = char.IsWhiteSpace(character) || char.IsControl(character);
            if (!isBlank)
            {
                line.Append(character);
            }
            else if (line.Length > 0 && !char.IsWhiteSpace(line[^1]))
            {
                line.Append(character is '\u3000' ? '\u3000' : ' ');
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>NFC, blanks at the ends of the text and of its lines removed, line breaks kept as <c>\n</c>.</summary>
    public static string Lines(string text)
    {
        var composed = UnicodeForms.Composed(Visible(text));
        return composed.AsSpan().IndexOfAny('\n', '\v') < 0 ? composed.Trim() : TrimmedLines(composed);
    }

    private static string TrimmedLines(string text) =>
        string.Join('\n', text.Replace('\v', '\n').Split('\n').Select(line => line.TrimEnd())).Trim();

    /// <summary>Without any blank.</summary>
    public static string WithoutBlanks(string text)
    {
        var composed = UnicodeForms.Composed(Visible(text));
        if (!HasBlank(composed))
        {
            return composed;
        }

        var result = new StringBuilder(text.Length);
        foreach (var character in composed)
        {
            if (!char.IsWhiteSpace(character) && !char.IsControl(character))
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }

    /// <summary>NFKC, blanks and line breaks as single blanks, all kinds of dash as <c>-</c> between digits.</summary>
    public static string Compatible(string text)
    {
        var line = OneLine(UnicodeForms.Compatible(text));
        if (!line.AsSpan().ContainsAny(Dashes))
        {
            return line;
        }

        var result = line.ToCharArray();
        result.AsSpan().ReplaceAny(Dashes, '-');
        return new(result);
    }

    private static bool HasBlank(string text)
    {
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Without characters that nobody sees: zero-width blanks, byte order marks, soft hyphens, direction marks.
    /// </summary>
    private static string Visible(string text) =>
        text.AsSpan().ContainsAny(Unseen) ? string.Concat(text.Where(character => !Unseen.Contains(character))) : text;

    private static readonly System.Buffers.SearchValues<char> Dashes = System.Buffers.SearchValues.Create(
        "‐‑‒–—―−－ー─﹣ｰ"
    );

    private static readonly System.Buffers.SearchValues<char> Unseen = System.Buffers.SearchValues.Create(
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u202A\u202B\u202C\u202D\u202E"
    );
}
