using System.Globalization;
using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>How a table cell is merged (<c>w:tcPr</c>).</summary>
internal readonly record struct CellProperties(
    int ColumnSpan,
    bool StartsMerge,
    bool ContinuesAbove,
    bool ContinuesLeft,
    bool IsDeleted
)
{
    /// <summary>Its colour, to compare with that of other cells.</summary>
    public Marks Look { get; init; }

    /// <summary>A diagonal line runs through it.</summary>
    public bool IsCrossed { get; init; }

    public static CellProperties Read(PartXml xml)
    {
        var properties = default(CellProperties);
        if (xml.IsEmpty)
        {
            return properties;
        }

        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.Name : "")
            {
                case "gridSpan":
                    properties = properties with { ColumnSpan = Number(xml) };
                    break;
                case "vMerge":
                    var restarts = xml.Own("val") == "restart";
                    properties = properties with { StartsMerge = restarts, ContinuesAbove = !restarts };
                    break;
                case "hMerge":
                    properties = properties with { ContinuesLeft = xml.Own("val") != "restart" };
                    break;
                case "cellDel":
                    properties = properties with { IsDeleted = true };
                    break;
                case "shd" when RunFormat.Shading(xml) is { } fill:
                    properties = properties with { Look = Marks.None.And("shd", fill) };
                    break;
                case "tl2br" or "tr2bl" when xml.Own("val") is not (null or "nil" or "none"):
                    properties = properties with { IsCrossed = true };
                    break;
                case "tcPrChange":
                    xml.Skip();
                    break;
            }
        }

        return properties;
    }

    public static int Number(PartXml xml) =>
        int.TryParse(xml.Own("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
