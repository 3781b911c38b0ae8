using System.Buffers;

namespace SeisFunctions.Forms.Excel;

/// <summary>Steps through XML in UTF-8 that uses nothing but plain tags, attributes and text; whatever else there is, is not taken.</summary>
internal ref struct PlainBytes(ReadOnlySpan<byte> bytes)
{
    /// <summary>Printable ASCII; no attribute of a row or cell has anything else.</summary>
    private static readonly SearchValues<byte> ValueBytes =
        SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(value => (byte)value).Except("\"<&"u8.ToArray())]);

    /// <summary>What ends a text, and what is not told apart here: references, and control characters but tab and line feed.</summary>
    private static readonly SearchValues<byte> TextEnds =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(value => (byte)value).Except("\t\n"u8.ToArray()), (byte)'<', (byte)'&']);

    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>How many bytes were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>What is missing may stand behind the last byte.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Takes <paramref name="expected"/> if it comes next.</summary>
    public bool Take(ReadOnlySpan<byte> expected)
    {
        var rest = bytes[Taken..];
        if (rest.StartsWith(expected))
        {
            Taken += expected.Length;
            return true;
        }

        IsCut |= rest.Length < expected.Length && expected.StartsWith(rest);
        return false;
    }

    /// <summary>Takes the blanks that come next.</summary>
    public void TakeBlanks()
    {
        var length = bytes[Taken..].IndexOfAnyExcept(" \t\r\n"u8);
        Taken = length < 0 ? bytes.Length : Taken + length;
    }

    /// <summary>Takes the next attribute of a tag; false at its end or at anything that is no plain attribute.</summary>
    public bool TakeAttribute(out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        name = value = default;
        var rest = bytes[Taken..];
        var start = rest.IndexOfAnyExcept((byte)' ');
        if (start <= 0 || rest[start] is (byte)'/' or (byte)'>')
        {
            IsCut |= start < 0;
            Taken += Math.Max(start, 0);
            return false;
        }

        rest = rest[start..];
        var equals = rest.IndexOf("=\""u8);
        var length = equals < 0 ? -1 : rest[(equals + 2)..].IndexOfAnyExcept(ValueBytes);
        if (length < 0 || rest[equals + 2 + length] != '"')
        {
            IsCut |= length < 0;
            return false;
        }

        name = rest[..equals];
        value = rest.Slice(equals + 2, length);
        Taken += start + equals + 3 + length;
        return true;
    }

    /// <summary>Takes the text up to the next tag.</summary>
    public bool TakeText(out ReadOnlySpan<byte> text)
    {
        text = default;
        var rest = bytes[Taken..];
        var length = rest.IndexOfAny(TextEnds);
        if (length < 0 || rest[length] != '<' || rest[..length].IndexOf("]]>"u8) >= 0)
        {
            IsCut |= length < 0;
            return false;
        }

        text = rest[..length];
        Taken += length;
        return true;
    }
}
