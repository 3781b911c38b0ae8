using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// The texts of a workbook, each kept once, as a workbook's own list of strings keeps them: tables say the same in many
/// rows, and some programs write it out in every cell. What is the same text is then folded and compared once.
/// </summary>
internal sealed class KnownTexts
{
    private readonly Dictionary<string, Content> known = [];
    private readonly Dictionary<string, Content>.AlternateLookup<ReadOnlySpan<char>> byCharacters;

    public KnownTexts() => byCharacters = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The same of a text as it is stored.</summary>
    public Content OfEscaped(ReadOnlySpan<char> text) =>
        Of(EscapedText.IsIn(text) ? EscapedText.Decode(text.ToString()) : text);

    /// <summary>The content of this text.</summary>
    public Content Of(ReadOnlySpan<char> text)
    {
        if (!byCharacters.TryGetValue(text, out var content))
        {
            content = Content.Of(text.ToString());
            known.Add(content.Text, content);
        }

        return content;
    }
}
