using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>How a run is set (<c>w:rPr</c>), as far as it changes what the run says.</summary>
internal readonly record struct RunProperties(Marks Marks, bool IsHidden, string? SymbolFont)
{
    public static RunProperties Read(PartXml xml)
    {
        var properties = default(RunProperties);
        if (xml.IsEmpty)
        {
            return properties;
        }

        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "strike" or "dstrike" when xml.IsOn():
                    properties = properties with { Marks = properties.Marks | Marks.Struck };
                    break;
                case "em" when xml.IsOn():
                case "bdr" when xml.Own("val") is not (null or "nil" or "none"):
                    properties = properties with { Marks = properties.Marks | Marks.Emphasised };
                    break;
                case "vanish" or "webHidden" when xml.IsOn():
                    properties = properties with { IsHidden = true };
                    break;
                case "rFonts" when Symbols.IsSymbolFont(xml.Own("ascii")):
                    properties = properties with { SymbolFont = xml.Own("ascii") };
                    break;
                case "rPrChange":
                    xml.Skip();
                    break;
            }
        }

        return properties;
    }
}
