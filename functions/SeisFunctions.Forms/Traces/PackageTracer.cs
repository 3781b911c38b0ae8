using System.IO.Compression;
using System.Security.Cryptography;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Traces;

/// <summary>Looks through every part of a package once, within the limits of reading.</summary>
internal static class PackageTracer
{
    private const int BufferBytes = 16 * 1024;

    private const string Properties = "docProps/app.xml";

    public static PackageTrace Of(Stream file, ReadingBudget budget)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var parts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var seen = new PartCounts();
        foreach (var entry in zip.Entries)
        {
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            if (entry.IsEncrypted)
                throw new EncryptedPartException();
            if (name.EndsWith('/'))
                continue;
            parts[name] = HashOf(entry, name, budget);
            if (IsRead(name))
                Count(entry, name, budget, seen);
        }

        return new()
        {
            Parts = parts,
            Program = seen.Program,
            Controls = seen.Controls,
            InputChecks = seen.InputChecks,
            Characters = seen.Characters,
        };
    }

    private static bool IsRead(string name) =>
        name == Properties
        || (
            name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && (
                name.StartsWith("word/", StringComparison.OrdinalIgnoreCase)
                || IsSheet(name)
                || name.Equals("xl/sharedStrings.xml", StringComparison.OrdinalIgnoreCase)
            )
        );

    private static bool IsSheet(string name) => name.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase);

    private static CountedStream Open(ZipArchiveEntry entry, string name, ReadingBudget budget) =>
        new(new WholeStream(entry.Open(), entry.Length, entry.Crc32), budget, IsSheet(name));

    private static string HashOf(ZipArchiveEntry entry, string name, ReadingBudget budget)
    {
        using var part = Open(entry, name, budget);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferBytes];
        while (part.Read(buffer) is > 0 and var read)
            hash.AppendData(buffer.AsSpan(0, read));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Count(ZipArchiveEntry entry, string name, ReadingBudget budget, PartCounts seen)
    {
        using var part = new PartXml(Open(entry, name, budget), budget);
        while (part.Read())
        {
            if (name == Properties && part.IsStart("Application"))
                seen.Program = part.ReadText() is { Length: > 0 } program ? program : null;
            else if (part.IsStart("sdt"))
                seen.Controls++;
            else if (part.IsStart("dataValidation"))
                seen.InputChecks++;
            else if (part.IsStart("t") && part.Vocabulary is Vocabulary.Word or Vocabulary.Sheet)
                seen.Characters += part.ReadCharacters().Length;
        }
    }

    private sealed class PartCounts
    {
        public string? Program { get; set; }
        public int Controls { get; set; }
        public int InputChecks { get; set; }
        public long Characters { get; set; }
    }
}
