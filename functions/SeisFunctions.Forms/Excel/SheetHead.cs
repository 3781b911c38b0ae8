using System.Text;

namespace SeisFunctions.Forms.Excel;

/// <summary>What stands in a sheet before its first row.</summary>
internal static class SheetHead
{
    /// <summary>An attribute that Excel writes into every row, in a namespace of its own.</summary>
    public static readonly byte[] Descent = "x14ac:dyDescent"u8.ToArray();

    /// <summary>The rows that follow are cells in the default namespace, in UTF-8, and stand directly in the sheet's data.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.TrimEnd(" \t\r\n"u8).EndsWith("<sheetData>"u8) || bytes.IndexOf("<!"u8) >= 0)
        {
            return false;
        }

        var root = Root(bytes, out var declaration);
        return (declaration.IndexOf("encoding"u8) < 0 || Encoding.ASCII.GetString(declaration).Contains("\"utf-8\"", StringComparison.OrdinalIgnoreCase))
            && (root.IndexOf(" xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""u8) >= 0 || root.IndexOf(" xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\""u8) >= 0);
    }

    public static bool KnowsDescent(ReadOnlySpan<byte> bytes) => Root(bytes, out _).IndexOf(" xmlns:x14ac=\""u8) >= 0;

    /// <summary>The tag of the root, empty if the bytes begin with anything else; and the declaration before it.</summary>
    private static ReadOnlySpan<byte> Root(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> declaration)
    {
        var start = Math.Max(0, bytes.IndexOf("<worksheet"u8));
        declaration = bytes[..start];
        var root = bytes[start..];
        return root[..(root.IndexOf((byte)'>') + 1)];
    }
}
