using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>Reads rich text of a workbook (<c>si</c>, <c>is</c>): without furigana, with what is struck through.</summary>
internal static class SharedStringsReader
{
    public static IReadOnlyList<Content> Read(PartXml? xml, ReadingBudget budget)
    {
        var strings = new List<Content>();
        while (xml is not null && xml.Read())
        {
            if (xml.IsStart("si"))
            {
                strings.Add(ReadRichText(xml, budget));
                budget.CheckSharedStrings(strings.Count);
            }
        }

        return strings;
    }

    /// <summary>Reads the element that the reader stands on and moves to its end.</summary>
    public static Content ReadRichText(PartXml xml, ReadingBudget budget)
    {
        if (xml.IsEmpty)
        {
            return Content.Empty;
        }

        var depth = xml.Depth;
        var content = new ContentBuilder();
        var marks = Marks.None;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "rPh" or "phoneticPr":
                    xml.Skip();
                    break;
                case "r":
                    marks = Marks.None;
                    break;
                case "strike":
                    marks = xml.Plain("val") is "0" or "false" ? Marks.None : Marks.Struck;
                    break;
                case "t":
                    var text = EscapedText.Decode(xml.ReadText());
                    budget.CheckCellCharacters(content.Length + (long)text.Length);
                    content.Append(text, marks, null);
                    break;
            }
        }

        return content.Build();
    }
}
