using System.Globalization;
using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>What all sheets of a workbook share.</summary>
internal sealed record WorkbookParts(IReadOnlyList<Content> Strings, IReadOnlyList<CellStyle> Styles, bool From1904)
{
    public KnownTexts Texts { get; } = new();

    public bool HasStruckStyle { get; } = Styles.Any(style => style.IsStruck);
}

/// <summary>What lies over the cells of a sheet.</summary>
internal readonly record struct SheetShapes(IReadOnlyList<(int Row, int Column, Content Text)> Texts, bool HasControls);

/// <summary>Reads one sheet in one forward pass. Only cells with a value are kept; styled but empty ones cost nothing but their reading.</summary>
internal sealed class SheetReader
{
    private readonly PartXml xml;
    private readonly WorkbookParts workbook;
    private readonly ReadingBudget budget;
    private readonly SheetCells cells = new();
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private int row = -1;
    private int column = -1;
    private bool rowIsHidden;

    private SheetReader(PartXml xml, WorkbookParts workbook, ReadingBudget budget)
    {
        this.xml = xml;
        this.workbook = workbook;
        this.budget = budget;
    }

    public static Grid Read(PartXml xml, string name, bool isHidden, WorkbookParts workbook, SheetShapes shapes, ReadingBudget budget) =>
        new SheetReader(xml, workbook, budget).Read(name, isHidden, shapes);

    private Grid Read(string name, bool isHidden, SheetShapes shapes)
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
                case "col" when IsTrue("hidden"):
                    hiddenColumns.Add((Number("min") - 1, Number("max") - 1));
                    break;
                case "mergeCell":
                    Merge();
                    break;
                case "dataValidations" or "conditionalFormatting" or "hyperlinks" or "extLst" or "sheetViews":
                    xml.Skip();
                    break;
            }
        }

        if (isHidden || hiddenColumns.Count > 0)
        {
            foreach (var cell in cells.All)
            {
                cell.IsHidden |= isHidden || hiddenColumns.Exists(hidden => cell.Column >= hidden.First && cell.Column <= hidden.Last);
            }
        }

        return new(name, isSheet: true, RowBuilder.Build(cells.All, everyRow: false, budget.AddMergedCell)) { IsHidden = isHidden, TextBoxes = shapes.Texts, HasControls = shapes.HasControls };
    }

    private void StartRow()
    {
        row = Number("r") is > 0 and var number ? number - 1 : row + 1;
        column = -1;
        rowIsHidden = IsTrue("hidden");
    }

    private void ReadCell()
    {
        var place = CellReference.TryParse(xml.Plain("r"), out var reference) ? reference : new CellReference(Math.Max(row, 0), column + 1);
        column = place.Column;
        if (xml.IsEmpty)
        {
            return;
        }

        var type = xml.Plain("t");
        var isWritten = type is "inlineStr" or "s" or "str" or "b" or "e" or "d";
        var style = isWritten && !workbook.HasStruckStyle ? default : StyleOf(xml.Plain("s")); // of a text it says only whether it is struck
        var depth = xml.Depth;
        string? stored = null;
        Content? inline = null;
        var hasFormula = false;
        while (xml.ReadInside(depth))
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.Name : "")
            {
                case "v":
                    stored = xml.ReadText();
                    break;
                case "is":
                    inline = SharedStringsReader.ReadRichText(xml, workbook.Texts, budget);
                    break;
                case "f":
                    hasFormula = true;
                    xml.Skip();
                    break;
            }
        }

        var (content, kind) = Value(type, stored, inline, hasFormula, style);
        if (!content.IsBlank || kind == CellKind.MissingResult)
        {
            Keep(place, content, kind, style);
        }
    }

    private (Content Content, CellKind Kind) Value(string? type, string? stored, Content? inline, bool hasFormula, CellStyle style)
    {
        switch (type)
        {
            case "inlineStr":
                return (inline ?? Content.Of(stored ?? ""), CellKind.Text);
            case "s":
                return int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Strings.Count
                    ? (workbook.Strings[index], CellKind.Text)
                    : throw new UnreadableFileException("セルの文字列が失われています");
            case "str":
                return (workbook.Texts.Of(EscapedText.Decode(stored ?? "")), CellKind.Text);
            case "b":
                return (Content.Of(stored is "1" or "true" ? "TRUE" : "FALSE"), CellKind.Boolean);
            case "e":
                return (Content.Of(stored ?? "#ERROR"), CellKind.Error);
            case "d":
                return (Content.Of(stored is { Length: > 10 } && stored[10] == 'T' ? stored[..10] : stored ?? ""), CellKind.Date);
        }

        if (string.IsNullOrEmpty(stored))
        {
            return (inline ?? Content.Empty, hasFormula ? CellKind.MissingResult : CellKind.Text);
        }

        var (text, kind) = CellValue.OfNumber(stored, style, workbook.From1904);
        return (Content.Of(text), kind);
    }

    private void Keep(CellReference place, Content content, CellKind kind, CellStyle style)
    {
        budget.AddCell();
        budget.AddCharacters(content.Text.Length);
        budget.CheckCellCharacters(content.Text.Length);
        if (style.IsStruck)
        {
            content = new(content.Text, [new(0, content.Text.Length, Marks.Struck, null)]);
        }

        var cell = new GridCell(place.Row, place.Column, content) { Kind = kind, IsHidden = rowIsHidden };
        if (!cells.TryAdd(cell))
        {
            throw new UnreadableFileException("同じ番地のセルが2つあります");
        }
    }

    /// <summary>A merge takes effect on the value at its top left; cells that it covers are not seen and so not read.</summary>
    private void Merge()
    {
        if (!CellReference.TryParseRange(xml.Plain("ref") ?? "", out var first, out var last))
        {
            return;
        }

        if (cells.At(first) is { RowSpan: 1, ColumnSpan: 1 } cell)
        {
            cell.RowSpan = last.Row - first.Row + 1;
            cell.ColumnSpan = last.Column - first.Column + 1;
        }
    }

    private CellStyle StyleOf(string? index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < workbook.Styles.Count ? workbook.Styles[number] : default;

    private bool IsTrue(string name) => xml.Plain(name) is "1" or "true";

    private int Number(string name) =>
        int.TryParse(xml.Plain(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
