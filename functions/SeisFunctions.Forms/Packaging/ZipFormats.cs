using System.IO.Compression;
using System.Text;

namespace SeisFunctions.Forms.Packaging;

/// <summary>Tells what a zip is by its parts.</summary>
internal static class ZipFormats
{
    /// <summary>The list of content types of a real form has a few kilobytes.</summary>
    private const int MostOfContentTypes = 1024 * 1024;

    public static FileFormat Detect(Stream file)
    {
        try
        {
            ZipDirectory.Check(file, new ReadingBudget(new FormLimits(), CancellationToken.None));
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return OfParts(zip);
        }
        catch (Exception exception)
            when (Damage.Explains(exception) || exception is LimitExceededException or UnreadableFileException)
        {
            return OfBrokenZip(file);
        }
    }

    private static FileFormat OfParts(ZipArchive zip)
    {
        var names = zip
            .Entries.Select(entry => entry.FullName.Replace('\\', '/').TrimStart('/'))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (
            zip.Entries.Count > 0
            && zip.Entries[0].FullName == "mimetype"
            && Text(zip.Entries[0]).StartsWith("application/vnd.oasis.opendocument", StringComparison.Ordinal)
        )
        {
            return FileFormat.OpenDocument;
        }

        if (names.Contains("[Content_Types].xml") && OfContentTypes(zip.Entries) is { } declared)
        {
            return declared;
        }

        return names.Contains("xl/workbook.bin") ? FileFormat.BinaryExcel
            : names.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase))
            || names.Contains("Index.zip")
            || names.Contains("buildVersionHistory.plist")
                ? FileFormat.AppleWork
            : names.Contains("word/document.xml") ? FileFormat.Word
            : names.Contains("xl/workbook.xml") ? FileFormat.Excel
            : names.Contains("[Content_Types].xml") ? FileFormat.OtherOffice
            : FileFormat.Zip;
    }

    private static FileFormat? OfContentTypes(IReadOnlyCollection<ZipArchiveEntry> entries)
    {
        var types = Text(
            entries.First(entry =>
                entry
                    .FullName.Replace('\\', '/')
                    .TrimStart('/')
                    .Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase)
            )
        );
        return Has("wordprocessingml.document.main+xml")
            || Has("wordprocessingml.template.main+xml")
            || Has("ms-word.document.macroEnabled.main+xml")
            || Has("ms-word.template.macroEnabledTemplate.main+xml")
                ? FileFormat.Word
            : Has("spreadsheetml.sheet.main+xml")
            || Has("spreadsheetml.template.main+xml")
            || Has("ms-excel.sheet.macroEnabled.main+xml")
            || Has("ms-excel.template.macroEnabled.main+xml")
                ? FileFormat.Excel
            : null;

        bool Has(string type) => types.Contains(type, StringComparison.OrdinalIgnoreCase);
    }

    private static string Text(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            return "";
        }

        using var stream = entry.Open();
        var buffer = new byte[(int)Math.Min(MostOfContentTypes, Math.Max(entry.Length, 0))];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        var text = buffer.AsSpan(0, read);
        return text is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(text) : Encoding.UTF8.GetString(text);
    }

    /// <summary>
    /// A damaged zip keeps the names of its parts readable in their local headers: enough to say what it was meant to
    /// be.
    /// </summary>
    private static FileFormat OfBrokenZip(Stream file)
    {
        const int Looked = 256 * 1024;
        file.Position = 0;
        var buffer = new byte[(int)Math.Min(Looked, file.Length)];
        file.ReadExactly(buffer);
        return Has("word/"u8) ? FileFormat.Word
            : Has("xl/"u8) ? FileFormat.Excel
            : FileFormat.Zip;

        bool Has(ReadOnlySpan<byte> folder) => buffer.AsSpan().IndexOf(folder) >= 0;
    }
}
