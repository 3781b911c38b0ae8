using System.Buffers.Binary;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// Counts the entries of a zip's central directory before <see cref="System.IO.Compression.ZipArchive"/> builds an
/// object for each: twenty megabytes hold half a million of them, and the count written at the end of the file need not
/// be true.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054b50;
    private const uint EntrySignature = 0x02014b50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Office writes no comment; the long tail is looked at only where one hides the end.</summary>
    private const int UsualTail = 1024;

    /// <summary>
    /// Checks the count and returns what the entries say they inflate to, which is the most that comes out of them.
    /// </summary>
    /// <exception cref="UnreadableFileException">An entry is compressed in a way that cannot be undone
    /// here.</exception>
    public static long Check(Stream file, ReadingBudget budget)
    {
        var entries = Read(file, budget);
        return entries.Select(entry => NameOf(entry.Method)).FirstOrDefault(name => name is not null) is { } method
            ? throw new UnreadableFileException($"{method}という圧縮方式には対応していません")
            : entries.Sum(entry => entry.DeclaredBytes);
    }

    /// <summary>
    /// The name of a way of compressing (APPNOTE 4.4.5) that cannot be undone here; null for what can be: stored,
    /// deflated, and what is encrypted beside.
    /// </summary>
    public static string? NameOf(int method) =>
        method switch
        {
            0 or 8 or 9 or 99 => null,
            12 => "BZip2",
            14 => "LZMA",
            93 => "Zstandard",
            95 => "XZ",
            98 => "PPMd",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{method}番"),
        };

    /// <summary>How each entry is compressed and what it says it inflates to, in the order of the directory.</summary>
    public static IReadOnlyList<(int Method, uint DeclaredBytes)> Read(Stream file, ReadingBudget budget)
    {
        var found = new List<(int, uint)>();
        var offset = DirectoryOffset(file);
        Span<byte> header = stackalloc byte[EntryLength];
        while (offset >= 0 && offset + EntryLength <= file.Length)
        {
            budget.CheckEntries(found.Count);
            file.Position = offset;
            file.ReadExactly(header);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != EntrySignature)
            {
                break;
            }

            found.Add((Short(header, 10), BinaryPrimitives.ReadUInt32LittleEndian(header[24..])));
            offset += EntryLength + Short(header, 28) + Short(header, 30) + Short(header, 32);
        }

        file.Position = 0;
        return found;
    }

    private static long DirectoryOffset(Stream file)
    {
        return (OffsetInTail(file, UsualTail) ?? OffsetInTail(file, EndLength + LongestComment))
            ?? throw new UnreadableFileException("ファイルの終わりが欠けています");
    }

    private static long? OffsetInTail(Stream file, int most)
    {
        var tail = new byte[(int)Math.Min(file.Length, most)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndSignature)
            {
                var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
                return offset == uint.MaxValue
                    ? throw new UnreadableFileException("4GBを超えるファイル用の形式（ZIP64）で保存されています")
                    : offset;
            }
        }

        return null;
    }

    private static int Short(ReadOnlySpan<byte> header, int at) =>
        BinaryPrimitives.ReadUInt16LittleEndian(header[at..]);
}
