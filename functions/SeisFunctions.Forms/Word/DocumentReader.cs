using System.Xml;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Word;

/// <summary>
/// Reads the main part of a Word document in one forward pass. Wrappers (content controls, hyperlinks, smart tags,
/// tracked insertions) are walked through, so that a cell or a word inside one stays where it is seen.
/// </summary>
internal sealed class DocumentReader
{
    /// <summary>Characters of the furigana of one word; no word has nearly as many.</summary>
    private const int LongestRuby = 100;

    private readonly PartXml xml;
    private readonly DocumentBuilder document;
    private readonly TextFlow flow;
    private readonly SideTexts side;

    private DocumentReader(PartXml xml, DocumentBuilder document, SideTexts side)
    {
        this.xml = xml;
        this.document = document;
        this.side = side;
        flow = document.Flow;
    }

    public static FilledDocument Read(OfficePackage package, ReadingBudget budget)
    {
        var main = package.MainPart("word/document.xml");
        using var styles = package.RelatedPart(main, "styles", "word/styles.xml");
        var document = new DocumentBuilder(StyleSheet.Read(styles), budget);
        var side = SideTexts.Read(package, main, budget);
        using var xml = package.Part(main)!;
        return new DocumentReader(xml, document, side).Read() with
        {
            PageTexts = side.Pages,
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
                    document.CloseTo(depth);
                }
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                document.CloseTo(xml.Depth);
            }
        }

        return document.Build();
    }

    private void Start(int depth)
    {
        switch (xml.Vocabulary)
        {
            case Vocabulary.Word:
                if (!StartFrame(depth) && !StartText())
                {
                    StartOther();
                }

                break;
            case Vocabulary.Compatibility:
                StartAlternate(depth);
                break;
            case Vocabulary.Math when xml.Name == "t":
                flow.Text(xml.ReadText());
                break;
            case Vocabulary.Other when xml.Name == "anchor" || IsAbsolute(xml.Plain("style")):
                document.Open(new FloatFrame(depth));
                break;
        }
    }

    /// <summary>A VML shape that is laid over the page.</summary>
    private static bool IsAbsolute(string? style) =>
        style is not null && style.Contains("position:absolute", StringComparison.Ordinal);

    /// <summary>Elements whose end matters, and what is said of them at their start.</summary>
    private bool StartFrame(int depth)
    {
        switch (xml.Name)
        {
            case "p":
                document.OpenParagraph(depth, xml.Elements);
                return true;
            case "pPr":
                document.SetParagraph(ParagraphProperties.Read(xml));
                return true;
            case "r":
                document.Open(new RunFrame(depth, flow.Run));
                return true;
            case "rPr":
                document.SetRun(RunFormat.Read(xml));
                return true;
            case "sdt":
                document.Open(new ControlFrame(depth, flow.Control));
                return true;
            case "sdtPr" when document.Innermost is ControlFrame control:
                flow.Enter(control, ControlProperties.Read(xml));
                return true;
            case "tbl":
                document.OpenTable(depth);
                return true;
            case "tblStyle" when document.Innermost is TableFrame table:
                document.SetStyle(table, xml.Own("val"));
                return true;
            case "tr" when document.Table is { } table:
                table.StartRow();
                document.Open(new RowFrame(depth, table));
                return true;
            case "trPr" when document.Innermost is RowFrame row:
                document.SetRow(row, RowProperties.Read(xml));
                return true;
            case "tc" when document.Table is { } table:
                document.Open(new CellFrame(depth, table));
                return true;
            case "tcPr" when document.Innermost is CellFrame cell:
                cell.Properties = CellProperties.Read(xml);
                return true;
            case "txbxContent":
                document.OpenBox(depth);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Elements that show characters.</summary>
    private bool StartText()
    {
        switch (xml.Name)
        {
            case "t":
                flow.Text(xml.ReadText());
                return true;
            case "tab" or "ptab":
                flow.Text("\t");
                return true;
            case "br" or "cr":
                flow.Text("\n");
                return true;
            case "noBreakHyphen":
                flow.Text("-");
                return true;
            case "sym" when Symbols.Read(xml) is { } symbol:
                flow.Text(symbol.ToString());
                return true;
            case "fldChar":
                ReadFieldCharacter();
                return true;
            case "instrText":
                flow.Instruction(xml.ReadText());
                return true;
            default:
                return false;
        }
    }

    private void StartOther()
    {
        switch (xml.Name)
        {
            case "drawing" or "pict" or "object":
                flow.Paragraph?.Content.MarkDrawing();
                break;
            case "del" or "moveFrom":
                document.NoteTrackedChange();
                xml.Skip();
                break;
            case "ins" or "moveTo":
                document.NoteTrackedChange();
                break;
            case "altChunk":
                document.HasEmbeddedDocument = true;
                break;
            case "footnoteReference" or "endnoteReference"
                when side.Note(xml.Name[..^"Reference".Length], xml.Own("id")) is { } note:
                flow.Paragraph?.Content.AddNote(note);
                break;
            case "rt":
                flow.Ruby(ReadRuby());
                break;
            // Deleted text, and settings that hold no text of the form.
            case "rubyPr"
            or "delText"
            or "delInstrText"
            or "tblGrid"
            or "tblPrEx"
            or "tblPrChange"
            or "sectPr"
            or "trPr"
            or "tcPr"
            or "sdtPr"
            or "sdtEndPr"
            or "smartTagPr"
            or "customXmlPr":
                xml.Skip();
                break;
        }
    }

    private string ReadRuby()
    {
        var (ruby, depth, isEmpty) = ("", xml.Depth, xml.IsEmpty);
        while (!isEmpty && xml.ReadInside(depth))
        {
            if (xml is { NodeType: XmlNodeType.Element, Name: "t" } && ruby.Length < LongestRuby)
            {
                ruby += xml.ReadText();
            }
        }

        return ruby;
    }

    private void StartAlternate(int depth)
    {
        if (xml.Name == "AlternateContent")
        {
            document.Open(new AlternateFrame(depth));
        }
        else if (xml.Name is "Choice" or "Fallback" && document.Innermost is AlternateFrame alternate)
        {
            if (alternate.IsTaken)
            {
                xml.Skip();
            }

            alternate.IsTaken = true;
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
}
