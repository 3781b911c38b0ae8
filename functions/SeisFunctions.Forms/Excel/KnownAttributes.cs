namespace SeisFunctions.Forms.Excel;

/// <summary>The attributes of a tag of a plain row: none but those that programs write, each at most once.</summary>
/// <param name="knowsDescent">The prefix of <c>x14ac:dyDescent</c> is declared.</param>
internal struct KnownAttributes(bool knowsDescent)
{
    private static readonly byte[][] OfRow =
    [
        "r"u8.ToArray(), "spans"u8.ToArray(), "s"u8.ToArray(), "customFormat"u8.ToArray(), "ht"u8.ToArray(), "customHeight"u8.ToArray(), "hidden"u8.ToArray(),
        "outlineLevel"u8.ToArray(), "collapsed"u8.ToArray(), "thickTop"u8.ToArray(), "thickBot"u8.ToArray(), SheetHead.Descent,
    ];

    private int seen;

    public bool AddOfCell(ReadOnlySpan<byte> name) => name is [(byte)'r' or (byte)'s' or (byte)'t'] && Add(name[0] - 'r');

    public bool AddOfRow(ReadOnlySpan<byte> name)
    {
        for (var at = 0; at < OfRow.Length; at++)
        {
            if (name.SequenceEqual(OfRow[at]))
            {
                return (knowsDescent || OfRow[at] != SheetHead.Descent) && Add(at);
            }
        }

        return false;
    }

    private bool Add(int index)
    {
        var isNew = (seen & 1 << index) == 0;
        seen |= 1 << index;
        return isNew;
    }
}
