using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Excel;

/// <summary>The texts of a workbook, each kept once: tables say the same in many rows, and some programs write it out in every cell.</summary>
internal sealed class KnownTexts
{
    /// <summary>Longer texts are seldom the same.</summary>
    private const int Longest = 64;

    private readonly PrintedTexts printed;
    private readonly Dictionary<string, Content> known = [];
    private readonly Dictionary<string, Content>.AlternateLookup<ReadOnlySpan<char>> byCharacters;

    public KnownTexts(PrintedTexts printed)
    {
        this.printed = printed;
        byCharacters = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The same of a text as it is stored.</summary>
    public Content OfEscaped(ReadOnlySpan<char> text) => Of(EscapedText.IsIn(text) ? EscapedText.Decode(text.ToString()) : text);

    /// <summary>The content of this text; a string is made of it only where it is new.</summary>
    public Content Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return printed.Find(text) ?? Content.Of(text.ToString());
        }

        if (!byCharacters.TryGetValue(text, out var content))
        {
            content = printed.Find(text) ?? Content.Of(text.ToString());
            known.Add(content.Text, content);
        }

        return content;
    }
}
