using System.Globalization;
using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>What all sheets of a workbook share.</summary>
internal sealed record WorkbookParts(IReadOnlyList<Content> Strings, IReadOnlyList<CellStyle> Styles, KnownTexts Texts, bool From1904);

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
                    hiddenColumns.Add((Number(xml.Plain("min")) - 1, Number(xml.Plain("max")) - 1));
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
                case "s" when !isEmpty:
                    style = StyleOf(xml.Characters());
                    break;
            }
        }

        column = place.Column;
        if (!isEmpty)
        {
            ReadValue(place, type, style);
        }
    }

    private void ReadValue(CellReference place, StoredType type, CellStyle style)
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
                    stored = StoredValue.Read(xml.ReadCharacters(), type, style, workbook, out kind);
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

        if (type == StoredType.Inline)
        {
            (stored, kind) = (inline ?? stored, CellKind.Text);
        }
        else if (stored is null)
        {
            stored = StoredValue.OfNone(type, workbook, out kind);
            (stored, kind) = type == StoredType.Number ? (inline, hasFormula ? CellKind.MissingResult : kind) : (stored, kind);
        }

        if (stored is { IsBlank: false } || kind == CellKind.MissingResult)
        {
            Keep(place, stored ?? Content.Empty, kind, style);
        }
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

    private CellStyle StyleOf(ReadOnlySpan<char> index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < workbook.Styles.Count ? workbook.Styles[number] : default;

    private bool IsTrue(string name) => xml.Plain(name) is "1" or "true";

    private static int Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
