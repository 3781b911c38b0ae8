using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>What <c>w:pPr</c> says, as far as reading needs it.</summary>
/// <param name="StyleId">The paragraph's style, or null for the usual one.</param>
/// <param name="MarkIsDeleted">The paragraph's end is a tracked deletion.</param>
/// <param name="IsChanged">It holds tracked changes.</param>
internal readonly record struct ParagraphProperties(string? StyleId, bool MarkIsDeleted, bool IsChanged)
{
    public static ParagraphProperties Read(PartXml xml)
    {
        var properties = default(ParagraphProperties);
        if (xml.IsEmpty)
        {
            return properties;
        }

        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.IsStart("pPrChange"))
            {
                properties = properties with { IsChanged = true };
                xml.Skip();
            }
            else if (xml.IsStart("del"))
            {
                properties = properties with { IsChanged = true, MarkIsDeleted = true };
            }
            else if (xml.IsStart("pStyle"))
            {
                properties = properties with { StyleId = xml.Own("val") };
            }
        }

        return properties;
    }
}
