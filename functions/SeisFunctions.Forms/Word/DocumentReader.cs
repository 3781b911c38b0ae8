using System.Globalization;
using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// Reads the main part of a Word document in one forward pass. Wrappers (content controls, hyperlinks, smart tags, tracked insertions)
/// are walked through, so that a cell or a word inside one stays where it is seen.
/// </summary>
internal sealed class DocumentReader
{
    private readonly PartXml xml;
    private readonly ReadingBudget budget;
    private readonly TextFlow flow;
    private readonly Stack<Frame> frames = [];
    private readonly Stack<LinesFrame> containers = [];
    private readonly Stack<ParagraphFrame> paragraphs = [];
    private readonly List<Block?> blocks = [];
    private int tables;
    private int bodyParagraphs;
    private string? trackedChange;
    private string? hiddenText;
    private bool hasEmbeddedDocument;

    private DocumentReader(PartXml xml, ReadingBudget budget)
    {
        this.xml = xml;
        this.budget = budget;
        flow = new(budget);
    }

    public static FilledDocument Read(OfficePackage package, ReadingBudget budget)
    {
        using var xml = package.Part(package.MainPart("word/document.xml"))!;
        return new DocumentReader(xml, budget).Read() with
        {
            HasMacros = package.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)),
        };
    }

    private FilledDocument Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                var (depth, isEmpty) = (xml.Depth, xml.IsEmpty);
                Start(depth);
                if (isEmpty)
                {
                    End(depth);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                End(xml.Depth);
            }
        }

        return new([.. blocks.OfType<Block>()])
        {
            TrackedChange = trackedChange,
            HiddenText = hiddenText,
            HasEmbeddedDocument = hasEmbeddedDocument,
        };
    }

    private void Start(int depth)
    {
        switch (xml.Vocabulary)
        {
            case Vocabulary.Word:
                StartWord(depth);
                break;
            case Vocabulary.Compatibility:
                StartAlternate(depth);
                break;
            case Vocabulary.Math when xml.Name == "t":
                flow.Text(xml.ReadText());
                break;
        }
    }

    private void StartWord(int depth)
    {
        switch (xml.Name)
        {
            case "p":
                var paragraph = new ParagraphFrame(depth);
                paragraphs.Push(paragraph);
                flow.Paragraph = paragraph;
                frames.Push(paragraph);
                break;
            case "pPr":
                ReadParagraphProperties();
                break;
            case "r":
                frames.Push(new RunFrame(depth));
                break;
            case "rPr":
                flow.EnterRun(RunProperties.Read(xml));
                break;
            case "t":
                flow.Text(xml.ReadText());
                break;
            case "tab" or "ptab":
                flow.Text("\t");
                break;
            case "br" or "cr":
                flow.Text("\n");
                break;
            case "noBreakHyphen":
                flow.Text("-");
                break;
            case "sym":
                ReadSymbol();
                break;
            case "fldChar":
                ReadFieldCharacter();
                break;
            case "instrText":
                flow.Instruction(xml.ReadText());
                break;
            case "sdt":
                frames.Push(new ControlFrame(depth, flow.Control));
                break;
            case "sdtPr" when frames.TryPeek(out var frame) && frame is ControlFrame control:
                flow.Enter(control, ControlProperties.Read(xml));
                break;
            case "tbl":
                frames.Push(new TableFrame(depth, new TableBuilder(++tables), blocks.Count));
                blocks.Add(null);
                break;
            case "tr" when InnermostTable() is { } table:
                table.StartRow();
                frames.Push(new RowFrame(depth, table));
                break;
            case "trPr" when frames.TryPeek(out var frame) && frame is RowFrame row:
                ReadRowProperties(row);
                break;
            case "tc" when InnermostTable() is { } table:
                var cell = new CellFrame(depth, table);
                containers.Push(cell);
                frames.Push(cell);
                break;
            case "tcPr" when frames.TryPeek(out var frame) && frame is CellFrame cellFrame:
                cellFrame.Properties = CellProperties.Read(xml);
                break;
            case "txbxContent":
                var box = new BoxFrame(depth);
                containers.Push(box);
                frames.Push(box);
                break;
            case "drawing" or "pict" or "object":
                flow.Paragraph?.Content.MarkDrawing();
                break;
            case "del" or "moveFrom":
                NoteTrackedChange();
                xml.Skip();
                break;
            case "ins" or "moveTo":
                NoteTrackedChange();
                break;
            case "altChunk":
                hasEmbeddedDocument = true;
                break;
            // Furigana, deleted text, and settings that hold no text of the form.
            case "rt" or "rubyPr" or "delText" or "delInstrText" or "tblPr" or "tblGrid" or "tblPrEx" or "sectPr"
                or "trPr" or "tcPr" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr":
                xml.Skip();
                break;
        }
    }

    private void StartAlternate(int depth)
    {
        if (xml.Name == "AlternateContent")
        {
            frames.Push(new AlternateFrame(depth));
        }
        else if (xml.Name is "Choice" or "Fallback" && frames.TryPeek(out var frame) && frame is AlternateFrame alternate)
        {
            if (alternate.IsTaken)
            {
                xml.Skip();
            }

            alternate.IsTaken = true;
        }
    }

    private void End(int depth)
    {
        while (frames.TryPeek(out var frame) && frame.Depth >= depth)
        {
            frames.Pop();
            Close(frame);
        }
    }

    private void Close(Frame frame)
    {
        switch (frame)
        {
            case RunFrame:
                flow.LeaveRun();
                break;
            case ControlFrame control:
                flow.Leave(control);
                break;
            case ParagraphFrame paragraph:
                CloseParagraph(paragraph);
                break;
            case BoxFrame box:
                containers.Pop();
                (paragraphs.TryPeek(out var host) ? host.Boxes : null)?.Add(box.Lines.Build());
                break;
            case CellFrame cell:
                CloseCell(cell);
                break;
            case RowFrame row:
                row.Table.Pass(row.ColumnsAfter);
                row.Table.EndRow(row.IsDeleted, row.IsHidden);
                break;
            case TableFrame table:
                var grid = table.Table.Build();
                blocks[table.Slot] = grid;
                (containers.TryPeek(out var container) ? container : null)?.Nested.Add(grid);
                break;
        }
    }

    private void CloseParagraph(ParagraphFrame paragraph)
    {
        flow.EndParagraph(paragraph);
        paragraphs.Pop();
        flow.Paragraph = paragraphs.TryPeek(out var outer) ? outer : null;
        if (containers.TryPeek(out var container))
        {
            AddLine(container, paragraph.Content.Build(), paragraph.MarkIsDeleted);
            paragraph.Boxes.ForEach(box => AddLine(container, box, false));
        }
        else
        {
            blocks.Add(new Paragraph(++bodyParagraphs, paragraph.Content.Build()));
            blocks.AddRange(paragraph.Boxes.SelectMany(box => box.Lines()).Select(line => new Paragraph(++bodyParagraphs, line)));
        }

        if (flow.SawHiddenText)
        {
            hiddenText ??= Place();
        }
    }

    private void AddLine(LinesFrame container, Content line, bool markIsDeleted)
    {
        budget.CheckCellCharacters(container.Lines.Length + (long)line.Text.Length);
        if (container.HasLine && !container.JoinsNext)
        {
            container.Lines.Append('\n', Marks.None, null);
        }

        container.Lines.Append(line);
        container.HasLine = true;
        container.JoinsNext = markIsDeleted;
    }

    private void CloseCell(CellFrame cell)
    {
        containers.Pop();
        if (cell.Properties.IsDeleted)
        {
            NoteTrackedChange();
            return;
        }

        var content = cell.Lines.Build();
        if (!content.IsBlank)
        {
            budget.AddCell();
        }

        cell.Table.Add(content, cell.Properties, cell.Nested);
    }

    private void ReadParagraphProperties()
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            if (xml.IsStart("pPrChange"))
            {
                NoteTrackedChange();
                xml.Skip();
            }
            else if (xml.IsStart("del") && flow.Paragraph is { } paragraph)
            {
                NoteTrackedChange();
                paragraph.MarkIsDeleted = true;
            }
        }
    }

    private void ReadRowProperties(RowFrame row)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.ReadInside(depth))
        {
            switch (xml.NodeType == XmlNodeType.Element ? xml.Name : "")
            {
                case "gridBefore":
                    row.Table.Pass(CellProperties.Number(xml));
                    break;
                case "gridAfter":
                    row.ColumnsAfter = CellProperties.Number(xml);
                    break;
                case "hidden":
                    row.IsHidden = xml.IsOn();
                    break;
                case "del":
                    row.IsDeleted = true;
                    NoteTrackedChange();
                    break;
                case "ins":
                    NoteTrackedChange();
                    break;
            }
        }
    }

    private void ReadSymbol()
    {
        if (int.TryParse(xml.Own("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 0 and < 0xD800 or >= 0xE000 and <= char.MaxValue)
        {
            flow.Symbol(xml.Own("font"), (char)code);
        }
    }

    private void ReadFieldCharacter()
    {
        switch (xml.Own("fldCharType"))
        {
            case "begin":
                var field = new FormField();
                field.ReadData(xml);
                flow.BeginField(field);
                break;
            case "separate":
                flow.SeparateField();
                break;
            case "end":
                flow.EndField();
                break;
        }
    }

    private TableBuilder? InnermostTable()
    {
        foreach (var frame in frames)
        {
            switch (frame)
            {
                case TableFrame table:
                    return table.Table;
                case CellFrame or BoxFrame:
                    return null;
            }
        }

        return null;
    }

    private void NoteTrackedChange() => trackedChange ??= Place();

    /// <summary>Where the walk is: the cell, or the paragraph outside of tables.</summary>
    private string Place()
    {
        foreach (var frame in frames)
        {
            if (frame is CellFrame cell)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{cell.Table.Name} {cell.Table.Row + 1}行{cell.Table.Column + 1}列");
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"段落{bodyParagraphs + 1}");
    }
}
