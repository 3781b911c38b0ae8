using System.Buffers.Text;

namespace SeisFunctions.Forms.Excel;

/// <summary>What stands inside a cell.</summary>
internal enum Holding
{
    Nothing,
    Value,
    Text,
    PreservedText,
}

/// <summary>A cell of a plain row until the whole row is known to be plain.</summary>
internal struct PlainCell
{
    public CellReference Place;
    public StoredType Type;
    public CellStyle Style;
    public Holding Holds;

    /// <summary>Where its text begins among the row's, and its length.</summary>
    public int Start, Length;

    public int Attributes;

    /// <summary>Its place was told.</summary>
    public bool IsPlaced { get; private set; }

    /// <summary>Takes in an attribute; false if its value is not as programs write it.</summary>
    public bool Set(byte name, ReadOnlySpan<byte> value, SheetBuilder sheet)
    {
        Span<char> text = stackalloc char[16];
        if (value.Length > text.Length)
        {
            return false;
        }

        for (var at = 0; at < value.Length; at++)
        {
            text[at] = (char)value[at]; // ASCII, or it were no plain attribute
        }

        text = text[..value.Length];
        switch (name)
        {
            case (byte)'r':
                return IsPlaced = CellReference.TryParse(text, out Place);
            case (byte)'t':
                Type = StoredValue.TypeOf(text);
                return true;
            default:
                var isIndex = Utf8Parser.TryParse(value, out int index, out var digits) && digits == value.Length && char.IsAsciiDigit(text[0]);
                Style = isIndex ? sheet.StyleOf(index) : default;
                return isIndex;
        }
    }
}
