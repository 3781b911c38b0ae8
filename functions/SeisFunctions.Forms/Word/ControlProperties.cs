using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>What a content control (<c>w:sdtPr</c>) says about itself.</summary>
/// <param name="Tag">Its tag; the blank forms write <c>form1.prefecture</c>.</param>
/// <param name="ShowsPlaceholder">Its text is the placeholder, not a value.</param>
/// <param name="Box">Its tick box, or null if it is none.</param>
internal sealed record ControlProperties(string? Tag, bool ShowsPlaceholder, TickBox? Box)
{
    public static ControlProperties Read(PartXml xml)
    {
        var properties = new ControlProperties(null, false, null);
        if (xml.IsEmpty)
        {
            return properties;
        }

        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != System.Xml.XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Vocabulary, xml.Name)
            {
                case (Vocabulary.Word, "tag"):
                    properties = properties with { Tag = xml.Own("val") };
                    break;
                case (Vocabulary.Word, "showingPlcHdr"):
                    properties = properties with { ShowsPlaceholder = xml.IsOn() };
                    break;
                case (_, "checkbox"):
                    properties = properties with { Box = TickBox.Read(xml) };
                    break;
                case (Vocabulary.Word, "rPr" or "placeholder"):
                    xml.Skip();
                    break;
            }
        }

        return properties;
    }
}
