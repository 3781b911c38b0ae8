using System.Buffers.Binary;
using System.Text;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms;

/// <summary>
/// Tells what a file is by its bytes. Names and declared types are not looked at; senders and gateways change both.
/// </summary>
public static class FileFormats
{
    private const int HeadBytes = 4096;

    /// <summary>
    /// The format of <paramref name="file"/>, which must be seekable; its position is reset to the start. Never throws
    /// for its content.
    /// </summary>
    public static FileFormat Detect(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.Position = 0;
        var head = new byte[(int)Math.Min(HeadBytes, file.Length)];
        file.ReadExactly(head);
        file.Position = 0;
        if (head.Length == 0)
        {
            return FileFormat.Empty;
        }

        var format = head.AsSpan() switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => ZipFormats.Detect(file),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => CompoundFiles.Detect(file),
            _ => OfHead(head),
        };
        file.Position = 0;
        return format;
    }

    private static FileFormat OfHead(ReadOnlySpan<byte> head)
    {
        // PDF readers accept their mark within the first kilobyte; mail gateways put banners before it.
        if (head[..Math.Min(head.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return FileFormat.Pdf;
        }

        if (head.StartsWith("{\\rtf"u8))
        {
            return FileFormat.Rtf;
        }

        return IsImage(head) ? FileFormat.Image
            : IsArchive(head) ? FileFormat.OtherArchive
            : head is [0x4D, 0x5A, ..] && head.IndexOf((byte)0) >= 0 ? FileFormat.Program
            : OfText(head);
    }

    private static bool IsImage(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] => true,
            [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => true,
            [0x42, 0x4D, ..] when head.Length >= 14 => BinaryPrimitives.ReadUInt32LittleEndian(head[6..]) == 0,
            [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => true,
            [_, _, _, _, 0x66, 0x74, 0x79, 0x70, 0x68 or 0x6D or 0x61, ..] => true, // HEIF and AVIF: ftyp heic, heix, mif1, avif
            _ => false,
        };

    private static bool IsArchive(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, ..] => true, // 7-Zip
            [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, ..] => true, // RAR
            [_, _, 0x2D, 0x6C, _, _, 0x2D, ..] => true, // LZH: -lh5-
            [0x4D, 0x53, 0x43, 0x46, 0, 0, 0, 0, ..] => true, // CAB
            [0x1F, 0x8B, 0x08, ..] => true, // gzip
            _ => false,
        };

    private static FileFormat OfText(ReadOnlySpan<byte> head)
    {
        var isText = IsUtf16(head) || !head.ContainsAnyExcept(TextBytes);
        var start = (IsUtf16(head) ? Encoding.Unicode : Encoding.Latin1)
            .GetString(head[..Math.Min(head.Length, 2048)])
            .TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return !isText ? FileFormat.Unknown
            : OfficeXml.Any(mark => start.Contains(mark, StringComparison.OrdinalIgnoreCase)) ? FileFormat.OfficeXml
            : Links.Any(mark => start.StartsWith(mark, StringComparison.OrdinalIgnoreCase)) ? FileFormat.Link
            : start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)
                ? FileFormat.Html
            : FileFormat.Text;
    }

    private static readonly string[] OfficeXml =
    [
        "progid=\"Word.Document\"",
        "progid=\"Excel.Sheet\"",
        "urn:schemas-microsoft-com:office:spreadsheet",
        "http://schemas.microsoft.com/office/2006/xmlPackage",
        "http://schemas.microsoft.com/office/word/2003/wordml",
    ];

    /// <summary>Shortcuts of Windows and of Google Drive (.gdoc, .gsheet).</summary>
    private static readonly string[] Links =
    [
        "[InternetShortcut]",
        "{\"url\":",
        "{\"doc_id\":",
        "{\"\":\"WARNING! DO NOT EDIT",
    ];

    private static bool IsUtf16(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>
    /// Everything but control characters: UTF-8, Shift_JIS and EUC-JP use the upper half, ISO-2022-JP the escape.
    /// </summary>
    private static readonly System.Buffers.SearchValues<byte> TextBytes = System.Buffers.SearchValues.Create([
        .. Enumerable
            .Range(0, 256)
            .Where(value => value is >= 0x20 or 0x09 or 0x0A or 0x0C or 0x0D or 0x1B)
            .Select(value => (byte)value),
    ]);
}
