using System.Xml;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>What <c>w:trPr</c> says, as far as reading needs it.</summary>
/// <param name="ColumnsBefore">Columns of the grid that the row leaves out at its start.</param>
/// <param name="ColumnsAfter">And at its end.</param>
/// <param name="IsHidden">The row is hidden.</param>
/// <param name="IsDeleted">The row is a tracked deletion.</param>
/// <param name="IsChanged">The row is a tracked deletion or insertion.</param>
internal readonly record struct RowProperties(
    int ColumnsBefore,
    int ColumnsAfter,
    bool IsHidden,
    bool IsDeleted,
    bool IsChanged
)
{
    public static RowProperties Read(PartXml xml)
    {
        var properties = default(RowProperties);
        if (xml.IsEmpty)
        {
            return properties;
        }

        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.Name : "")
            {
                case "gridBefore":
                    properties = properties with { ColumnsBefore = CellProperties.Number(xml) };
                    break;
                case "gridAfter":
                    properties = properties with { ColumnsAfter = CellProperties.Number(xml) };
                    break;
                case "hidden":
                    properties = properties with { IsHidden = xml.IsOn() };
                    break;
                case "del":
                    properties = properties with { IsDeleted = true, IsChanged = true };
                    break;
                case "ins":
                    properties = properties with { IsChanged = true };
                    break;
                case "trPrChange":
                    xml.Skip();
                    break;
            }
        }

        return properties;
    }
}
