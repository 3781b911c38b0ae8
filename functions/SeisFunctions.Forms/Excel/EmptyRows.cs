using System.Buffers;
using System.Buffers.Text;
using System.Text;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Excel;

/// <summary>
/// A sheet without the rows that are formatted but empty, taken out before the XML is parsed: a sheet that was formatted to its last row has
/// 1,048,576 of them, some hundred megabytes for a dozen entries. Only rows of exactly the shape that programs write are taken out, those with
/// a number and nothing but self-closing cells; from the first comment or CDATA section on everything stays.
/// </summary>
internal sealed class EmptyRows(Stream sheet, ReadingBudget budget) : ForwardStream
{
    private const int WindowBytes = 64 * 1024;

    private readonly byte[] window = ArrayPool<byte>.Shared.Rent(WindowBytes);
    private int start;
    private int end;
    private int ready;
    private bool ended;
    private bool passesAll;
    private int? dropped;
    private byte[] pending = [];
    private bool isClosed;

    public override int Read(Span<byte> buffer)
    {
        while (ready == 0 && pending.Length == 0 && (start < end || !ended))
        {
            Prepare();
        }

        if (pending.Length > 0)
        {
            var count = Math.Min(pending.Length, buffer.Length);
            pending.AsSpan(0, count).CopyTo(buffer);
            pending = pending[count..];
            return count;
        }

        var length = Math.Min(ready, buffer.Length);
        window.AsSpan(start, length).CopyTo(buffer);
        (start, ready) = (start + length, ready - length);
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            ArrayPool<byte>.Shared.Return(window);
            sheet.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Finds out how many bytes at the window's start may go on, dropping empty rows on the way.</summary>
    private void Prepare()
    {
        var bytes = window.AsSpan(start, end - start);
        var row = passesAll ? -1 : bytes.IndexOf("<row"u8);
        var other = passesAll ? -1 : (row < 0 ? bytes : bytes[..row]).IndexOf("<!"u8);
        if (passesAll || other >= 0)
        {
            passesAll = true;
            ready = bytes.Length;
        }
        else if (row > 0)
        {
            ready = row;
        }
        else if (row == 0)
        {
            StartRow(bytes);
            return;
        }
        else
        {
            ready = ended ? bytes.Length : Math.Max(0, bytes.Length - 3); // the beginning of "<row" may stand at the end
        }

        if (ready == 0 && !ended)
        {
            Fill();
        }
    }

    private void StartRow(ReadOnlySpan<byte> bytes)
    {
        var length = LengthOfEmpty(bytes, out var number, out var isCut);
        if (isCut && !ended && bytes.Length < window.Length)
        {
            Fill();
            return;
        }

        if (length > 0)
        {
            start += length;
            dropped = number;
            return;
        }

        if (number is null && dropped is { } last)
        {
            pending = Encoding.ASCII.GetBytes($"<row r=\"{last}\"/>"); // a row without number counts from the one before
        }

        dropped = null;
        ready = Math.Min(bytes.Length, "<row"u8.Length);
    }

    private void Fill()
    {
        if (start > 0)
        {
            window.AsSpan(start, end - start).CopyTo(window);
            (start, end) = (0, end - start);
        }

        var read = end < window.Length ? sheet.Read(window.AsSpan(end)) : 0;
        budget.AddSheetBytes(read);
        end += read;
        ended = read == 0;
    }

    /// <summary>Length of the empty row that <paramref name="bytes"/> begin with; 0 if it holds something or is of another shape.</summary>
    private static int LengthOfEmpty(ReadOnlySpan<byte> bytes, out int? number, out bool isCut)
    {
        number = null;
        var at = EndOfTag(bytes, out isCut);
        if (at == 0 || !bytes.StartsWith("<row "u8))
        {
            return 0;
        }

        number = NumberOf(bytes[..at]);
        if (number is null || bytes[at - 2] == '/')
        {
            return number is null ? 0 : at;
        }

        while (true)
        {
            var rest = bytes[at..];
            var blank = rest.IndexOfAnyExcept(" \r\n\t"u8);
            rest = blank < 0 ? [] : rest[blank..];
            if (rest.StartsWith("</row>"u8))
            {
                return at + blank + "</row>"u8.Length;
            }

            isCut = rest.Length < "</row>"u8.Length;
            if (isCut || !rest.StartsWith("<c "u8))
            {
                return 0;
            }

            var cell = EndOfTag(rest, out isCut);
            if (cell == 0 || rest[cell - 2] != '/')
            {
                return 0;
            }

            at += blank + cell;
        }
    }

    /// <summary>Where the tag ends that <paramref name="bytes"/> begin with; 0 if it is cut off.</summary>
    private static int EndOfTag(ReadOnlySpan<byte> bytes, out bool isCut)
    {
        var isQuoted = false;
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (bytes[at] == '>' && !isQuoted)
            {
                isCut = false;
                return at + 1;
            }
        }

        isCut = true;
        return 0;
    }

    private static int? NumberOf(ReadOnlySpan<byte> tag) =>
        tag.IndexOf(" r=\""u8) is > 0 and var at && Utf8Parser.TryParse(tag[(at + 4)..], out int number, out var digits) && tag[at + 4 + digits] == '"' ? number : null;
}
