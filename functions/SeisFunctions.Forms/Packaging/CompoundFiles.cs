using System.Buffers.Binary;
using System.Text;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// Tells what a compound file (MS-CFB) is by the names in its directory. Only the directory chain is read, with a bound
/// on its length.
/// </summary>
internal static class CompoundFiles
{
    private const int EntryLength = 128;
    private const int SmallSectorShift = 9;
    private const int LargeSectorShift = 12;
    private const int MostDirectorySectors = 1024;
    private const int MostFatSectorsInHeader = 109;

    public static FileFormat Detect(Stream file)
    {
        var names = Names(file);
        return names.Contains("EncryptedPackage") ? FileFormat.EncryptedOffice
            : names.Contains("WordDocument") ? FileFormat.LegacyWord
            : names.Contains("Workbook") || names.Contains("Book") ? FileFormat.LegacyExcel
            : names.Contains("DocumentText") || names.Any(name => name.StartsWith("JSRV_", StringComparison.Ordinal))
                ? FileFormat.Ichitaro
            : FileFormat.CompoundFile;
    }

    private static HashSet<string> Names(Stream file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var header = new byte[512];
        if (
            !Fill(file, 0, header)
            || BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)) is not (SmallSectorShift or LargeSectorShift)
        )
        {
            return names;
        }

        var sector = new byte[1 << BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30))];
        var next = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        for (
            var read = 0;
            read < MostDirectorySectors && next < 0xFFFFFFF0 && Fill(file, (next + 1L) * sector.Length, sector);
            read++
        )
        {
            for (var at = 0; at < sector.Length; at += EntryLength)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(sector.AsSpan(at + 64));
                if (length is >= 4 and <= 64)
                {
                    names.Add(Encoding.Unicode.GetString(sector, at, length - 2));
                }
            }

            next = Follow(file, header, sector.Length, next);
        }

        return names;
    }

    /// <summary>The next sector of a chain, by the allocation tables that the header lists.</summary>
    private static uint Follow(Stream file, byte[] header, int sectorLength, uint sector)
    {
        var perTable = sectorLength / 4;
        var table = sector / perTable;
        if (table >= MostFatSectorsInHeader)
        {
            return uint.MaxValue;
        }

        var tableSector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + (int)(table * 4)));
        var entry = new byte[4];
        return
            tableSector < 0xFFFFFFF0 && Fill(file, ((tableSector + 1L) * sectorLength) + (sector % perTable * 4), entry)
            ? BinaryPrimitives.ReadUInt32LittleEndian(entry)
            : uint.MaxValue;
    }

    private static bool Fill(Stream file, long position, byte[] buffer)
    {
        if (position + buffer.Length > file.Length)
        {
            return false;
        }

        file.Position = position;
        file.ReadExactly(buffer);
        return true;
    }
}
