using SeisFunctions.Forms.Layout;

namespace SeisFunctions.Forms.Excel;

/// <summary>The texts of a workbook, each kept once: tables say the same in many rows, and some programs write it out in every cell.</summary>
internal sealed class KnownTexts
{
    /// <summary>Longer texts are seldom the same.</summary>
    private const int Longest = 64;

    private readonly Dictionary<string, Content> known = [];

    public Content Of(string text)
    {
        if (text.Length is 0 or > Longest)
        {
            return Content.Of(text);
        }

        if (!known.TryGetValue(text, out var content))
        {
            known[text] = content = Content.Of(text);
        }

        return content;
    }
}
