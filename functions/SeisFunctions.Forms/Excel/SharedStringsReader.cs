using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Reads rich text of a workbook (<c>si</c>, <c>is</c>): without furigana, with what is struck through.
/// </summary>
internal static class SharedStringsReader
{
    public static IReadOnlyList<Content> Read(PartXml? xml, KnownTexts texts, ReadingBudget budget)
    {
        var strings = new List<Content>();
        while (xml is not null && xml.Read())
        {
            if (xml.IsStart("si"))
            {
                strings.Add(ReadRichText(xml, texts, budget));
                budget.CheckSharedStrings(strings.Count);
            }
        }

        return strings;
    }

    /// <summary>Reads the element that the reader stands on and moves to its end.</summary>
    public static Content ReadRichText(PartXml xml, KnownTexts texts, ReadingBudget budget)
    {
        if (xml.IsEmpty)
        {
            return Content.Empty;
        }

        var depth = xml.Depth;
        Content? only = null;
        ContentBuilder? several = null;
        var marks = Marks.None;
        while (xml.ReadInside(depth))
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "t":
                    var text = xml.ReadCharacters();
                    if (EscapedText.IsIn(text))
                    {
                        text = EscapedText.Decode(text.ToString());
                    }

                    budget.CheckCellCharacters((several?.Length ?? only?.Text.Length ?? 0) + (long)text.Length);
                    if (several is null && only is not { Text.Length: > 0 } && marks == Marks.None)
                    {
                        only = texts.Of(text);
                        break;
                    }

                    if (several is null)
                    {
                        several = new();
                        several.Append(only ?? Content.Empty);
                    }

                    several.Append(text.ToString(), marks, null);
                    break;
                case "rPh" or "phoneticPr":
                    xml.Skip();
                    break;
                case "r":
                    marks = Marks.None;
                    break;
                case "strike":
                    marks |= xml.Plain("val") is "0" or "false" ? Marks.None : Marks.Struck;
                    break;
                case "b" or "i" or "outline" or "shadow" when xml.Plain("val") is not ("0" or "false"):
                    marks = marks.And(xml.Name, "") | (marks & ~Marks.Look);
                    break;
                case "u" when xml.Plain("val") != "none":
                    marks = marks.And(xml.Name, xml.Plain("val")) | (marks & ~Marks.Look);
                    break;
                case "color" when xml.Plain("rgb") is { } colour and not "FF000000":
                    marks =
                        marks.And(xml.Name, colour)
                        | (marks & ~Marks.Look)
                        | (colour == SheetColour.White ? Marks.Unseen : Marks.None);
                    break;
            }
        }

        return several?.Build() ?? only ?? Content.Empty;
    }
}
