using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// Reads the rows of a sheet straight from their bytes, where they have exactly the shape that nearly all rows of all programs have: numbered,
/// and with nothing but placed cells that are empty, store a value or hold one piece of text. For a long table that costs a fraction of what the
/// XML parser takes. A row with anything else (formulas, rich text, references like <c>&amp;amp;</c>, unknown attributes) is left to the parser as a
/// whole, and so is a sheet that is not in UTF-8 or does not speak of cells in its default namespace.
/// </summary>
internal sealed class PlainRows(SheetBuilder sheet, ReadingBudget budget)
{
    // Where rows and what they hold stand in a sheet; the limit of depth is meant for what nests deeper.
    private const int RowDepth = 2, CellDepth = 3, ValueDepth = 4, TextDepth = 5;

    private readonly List<PlainCell> cells = [];
    private char[] characters = new char[1024];
    private int written;
    private Stage stage;
    private bool knowsDescent;
    private long taken;

    private enum Stage
    {
        Head,
        Rows,
        Elsewhere,
    }

    /// <summary>Sees the bytes that go on to the XML parser, in order: they tell whether rows are to come.</summary>
    public void Pass(ReadOnlySpan<byte> bytes)
    {
        if (stage == Stage.Head)
        {
            stage = SheetHead.IsPlain(bytes) ? Stage.Rows : Stage.Elsewhere;
            knowsDescent = SheetHead.KnowsDescent(bytes);
        }
        else if (stage == Stage.Rows && bytes.IndexOf("</sheetData"u8) >= 0)
        {
            stage = Stage.Elsewhere;
        }
    }

    /// <summary>Reads the row that <paramref name="bytes"/> begin with, and returns its length; 0 if it is left to the XML parser, or cut off.</summary>
    public int Take(ReadOnlySpan<byte> bytes, out int number, out bool isCut)
    {
        (number, isCut) = (0, false);
        if (stage != Stage.Rows)
        {
            return 0;
        }

        cells.Clear();
        written = 0;
        var xml = new PlainBytes(bytes);
        if (!TakeRow(ref xml, out var row))
        {
            isCut = xml.IsCut;
            return 0;
        }

        number = row.Number;
        taken += xml.Taken;
        budget.AddBytes(xml.Taken);
        budget.CheckPartBytes(taken);
        budget.AddElement(RowDepth, row.Attributes);
        foreach (var cell in cells)
        {
            Add(cell, row.IsHidden);
        }

        return xml.Taken;
    }

    private bool TakeRow(ref PlainBytes xml, out RowHead row)
    {
        row = default;
        if (!xml.Take("<row"u8))
        {
            return false;
        }

        var known = new KnownAttributes(knowsDescent);
        while (xml.TakeAttribute(out var name, out var value))
        {
            if (!known.AddOfRow(name) || (name.SequenceEqual("r"u8) && (!Utf8Parser.TryParse(value, out row.Number, out var digits) || digits != value.Length || value[0] is (byte)'+' or (byte)'-')))
            {
                return false;
            }

            row.Attributes++;
            row.IsHidden |= name.SequenceEqual("hidden"u8) && (value.SequenceEqual("1"u8) || value.SequenceEqual("true"u8));
        }

        if (row.Number <= 0 || !xml.Take(">"u8))
        {
            return false;
        }

        for (xml.TakeBlanks(); !xml.Take("</row>"u8); xml.TakeBlanks())
        {
            if (!TakeCell(ref xml))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeCell(ref PlainBytes xml)
    {
        if (!xml.Take("<c"u8))
        {
            return false;
        }

        var cell = default(PlainCell);
        var known = new KnownAttributes(knowsDescent);
        while (xml.TakeAttribute(out var name, out var value))
        {
            if (!known.AddOfCell(name) || !cell.Set(name[0], value, sheet))
            {
                return false;
            }

            cell.Attributes++;
        }

        if (!cell.IsPlaced)
        {
            return false;
        }

        if (!xml.Take("/>"u8))
        {
            if (!xml.Take(">"u8) || !TakeValue(ref xml, ref cell))
            {
                return false;
            }
        }

        cells.Add(cell);
        return true;
    }

    private bool TakeValue(ref PlainBytes xml, ref PlainCell cell)
    {
        if (xml.Take("<v>"u8))
        {
            cell.Holds = Holding.Value;
            return TakeText(ref xml, ref cell) && xml.Take("</v></c>"u8);
        }

        cell.Holds = xml.Take("<is><t>"u8) ? Holding.Text : xml.Take("<is><t xml:space=\"preserve\">"u8) ? Holding.PreservedText : Holding.Nothing;
        return cell.Holds != Holding.Nothing && TakeText(ref xml, ref cell) && xml.Take("</t></is></c>"u8);
    }

    private bool TakeText(ref PlainBytes xml, ref PlainCell cell)
    {
        if (!xml.TakeText(out var text))
        {
            return false;
        }

        if (characters.Length - written < text.Length)
        {
            Array.Resize(ref characters, Math.Max(characters.Length * 2, written + text.Length));
        }

        var status = Utf8.ToUtf16(text, characters.AsSpan(written), out _, out var length, replaceInvalidSequences: false);
        (cell.Start, cell.Length) = (written, length);
        written += length;
        return status == OperationStatus.Done && !characters.AsSpan(cell.Start, length).ContainsAny('\uFFFE', '\uFFFF');
    }

    private void Add(in PlainCell cell, bool isHidden)
    {
        budget.AddElement(CellDepth, cell.Attributes);
        if (cell.Holds == Holding.Nothing)
        {
            return;
        }

        budget.AddElement(ValueDepth, 0);
        var text = characters.AsSpan(cell.Start, cell.Length);
        var head = new CellHead(cell.Place, cell.Type, cell.Style, isHidden);
        if (cell.Holds == Holding.Value)
        {
            sheet.Add(head, StoredValue.Read(text, cell.Type, cell.Style, sheet.Workbook, out var kind), kind, inline: null, hasFormula: false);
            return;
        }

        budget.AddElement(TextDepth, cell.Holds == Holding.PreservedText ? 1 : 0);
        sheet.Add(head, stored: null, CellKind.Text, sheet.InlineText(text), hasFormula: false);
    }

    private struct RowHead
    {
        public int Number;
        public int Attributes;
        public bool IsHidden;
    }
}
