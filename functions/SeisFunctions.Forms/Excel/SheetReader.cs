using System.Globalization;
using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>Reads one sheet in one forward pass. Styled but empty cells cost next to nothing.</summary>
internal sealed class SheetReader
{
    private readonly PartXml xml;
    private readonly SheetBuilder sheet;
    private readonly ReadingBudget budget;
    private int row = -1;
    private int column = -1;
    private bool rowIsHidden;

    private SheetReader(PartXml xml, SheetBuilder sheet, ReadingBudget budget)
    {
        this.xml = xml;
        this.sheet = sheet;
        this.budget = budget;
    }

    /// <summary>Reads the part of this name, which the package has.</summary>
    public static Grid Read(
        OfficePackage package,
        string part,
        string name,
        bool isHidden,
        WorkbookParts workbook,
        SheetShapes shapes,
        ReadingBudget budget
    )
    {
        var sheet = new SheetBuilder(workbook, budget);
        using var xml = package.Part(part, isSheet: true)!;
        new SheetReader(xml, sheet, budget).Read();
        return sheet.Build(name, part, isHidden, shapes);
    }

    private void Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Vocabulary != Vocabulary.Sheet)
            {
                continue;
            }

            switch (xml.Name)
            {
                case "row":
                    StartRow();
                    break;
                case "c":
                    ReadCell();
                    break;
                case "col" when xml.Plain("hidden") is "1" or "true":
                    sheet.HideColumns(Number(xml.Plain("min")) - 1, Number(xml.Plain("max")) - 1);
                    break;
                case "mergeCell" when CellReference.TryParseRange(xml.Plain("ref") ?? "", out var first, out var last):
                    sheet.Merge(first, last);
                    break;
                case "conditionalFormatting":
                    ReadCondition();
                    break;
                case "oddHeader" or "evenHeader" or "firstHeader" or "oddFooter" or "evenFooter" or "firstFooter":
                    sheet.AddPageText(xml.ReadText());
                    break;
                case "dataValidations" or "hyperlinks" or "extLst" or "sheetViews":
                    xml.Skip();
                    break;
            }
        }
    }

    /// <summary>A format that may be given to cells, of which the file does not say whether it is.</summary>
    private void ReadCondition()
    {
        var ranges = xml.Plain("sqref") ?? "";
        var (depth, isEmpty) = (xml.Depth, xml.IsEmpty);
        while (!isEmpty && xml.ReadInside(depth))
        {
            if (xml.IsStart("cfRule") && xml.Plain("dxfId") is { } format)
            {
                sheet.AddCondition(ranges, Number(format));
            }
        }
    }

    private void StartRow()
    {
        var number = 0;
        rowIsHidden = false;
        while (xml.NextPlain())
        {
            switch (xml.Name)
            {
                case "r":
                    number = Number(xml.Characters());
                    break;
                case "hidden":
                    rowIsHidden = xml.Characters() is "1" or "true";
                    break;
            }
        }

        row = number > 0 ? number - 1 : row + 1;
        column = -1;
    }

    private void ReadCell()
    {
        var isEmpty = xml.IsEmpty;
        var place = new CellReference(Math.Max(row, 0), column + 1);
        var type = StoredType.Number;
        var style = default(CellStyle);
        while (xml.NextPlain())
        {
            switch (xml.Name)
            {
                case "r" when CellReference.TryParse(xml.Characters(), out var reference):
                    place = reference;
                    break;
                case "t" when !isEmpty:
                    type = StoredValue.TypeOf(xml.Characters());
                    break;
                case "s"
                    when !isEmpty
                        && int.TryParse(
                            xml.Characters(),
                            NumberStyles.None,
                            CultureInfo.InvariantCulture,
                            out var index
                        ):
                    style = sheet.StyleOf(index);
                    break;
            }
        }

        column = place.Column;
        if (!isEmpty)
        {
            ReadValue(new(place, type, style, rowIsHidden));
        }
    }

    private void ReadValue(CellHead head)
    {
        var depth = xml.Depth;
        Content? stored = null;
        Content? inline = null;
        var kind = CellKind.Text;
        var hasFormula = false;
        while (xml.ReadInside(depth))
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.Name : "")
            {
                case "v":
                    stored = StoredValue.Read(xml.ReadCharacters(), head.Type, head.Style, sheet.Workbook, out kind);
                    break;
                case "is":
                    inline = SharedStringsReader.ReadRichText(xml, sheet.Workbook.Texts, budget);
                    break;
                case "f":
                    hasFormula = true;
                    xml.Skip();
                    break;
            }
        }

        sheet.Add(head, stored, kind, inline, hasFormula);
    }

    private static int Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
