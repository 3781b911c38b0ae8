using System.Buffers.Binary;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// Counts the entries of a zip's central directory before <see cref="System.IO.Compression.ZipArchive"/> builds an object for each:
/// twenty megabytes hold half a million of them, and the count written at the end of the file need not be true.
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

    /// <summary>Checks the count and returns what the entries say they inflate to, which is the most that comes out of them.</summary>
    public static long Check(Stream file, ReadingBudget budget)
    {
        long declaredBytes = 0;
        var offset = DirectoryOffset(file);
        Span<byte> header = stackalloc byte[EntryLength];
        for (long entries = 0; offset >= 0 && offset + EntryLength <= file.Length; entries++)
        {
            budget.CheckEntries(entries);
            file.Position = offset;
            file.ReadExactly(header);
            if (BinaryPrimitives.ReadUInt32LittleEndian(header) != EntrySignature)
            {
                break;
            }

            declaredBytes += BinaryPrimitives.ReadUInt32LittleEndian(header[24..]);
            offset += EntryLength + Short(header, 28) + Short(header, 30) + Short(header, 32);
        }

        file.Position = 0;
        return declaredBytes;
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

    private static int Short(ReadOnlySpan<byte> header, int at) => BinaryPrimitives.ReadUInt16LittleEndian(header[at..]);
}
