using System.IO.Compression;
using System.Text;

namespace SeisFunctions.Benchmarks.Fuzzing;

/// <summary>
/// Damage inside an Office file, zipped again: checksums are right, so the readers must cope with what the parts say.
/// </summary>
internal static class PackageMutation
{
    public static byte[] Mutate(Random random, byte[] package, byte[] other)
    {
        var parts = Parts(package);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            Change(random, parts, other);
        return Zip(parts, () => random.Next(8) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
    }

    /// <summary>
    /// The same package with nothing compressed, where a changed byte is a changed letter and only the checksum can
    /// tell.
    /// </summary>
    public static byte[] Stored(byte[] package) => Zip(Parts(package), () => CompressionLevel.NoCompression);

    private static byte[] Zip(IEnumerable<(string Name, byte[] Content)> parts, Func<CompressionLevel> level)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name, level()).Open();
                part.Write(content);
            }
        }

        return zipped.ToArray();
    }

    private static void Change(Random random, List<(string Name, byte[] Content)> parts, byte[] other)
    {
        if (parts.Count == 0)
            return;
        var at = Choose(random, parts);
        var (name, content) = parts[at];
        switch (random.Next(16))
        {
            case 0:
                parts.RemoveAt(at);
                break;
            case 1:
                parts.Add((name.ToUpperInvariant(), content));
                break;
            case 2:
                parts[at] = (parts[random.Next(parts.Count)].Name, content);
                break;
            case 3:
                parts[at] = (name, parts[random.Next(parts.Count)].Content);
                break;
            case 4:
                var foreign = Parts(other);
                parts.Add(foreign[random.Next(foreign.Count)]);
                break;
            case 5 or 6:
                parts[at] = (name, BytesMutation.Mutate(random, content));
                break;
            case 7:
                parts[at] = (name, Encoding.Unicode.GetBytes('\uFEFF' + Encoding.UTF8.GetString(content)));
                break;
            default:
                parts[at] = (
                    name,
                    Encoding.UTF8.GetBytes(XmlMutation.Mutate(random, Encoding.UTF8.GetString(content)))
                );
                break;
        }
    }

    /// <summary>Any part, but mostly one that holds what the applicant wrote.</summary>
    private static int Choose(Random random, List<(string Name, byte[] Content)> parts)
    {
        var holding = Enumerable
            .Range(0, parts.Count)
            .Where(index =>
                parts[index].Name.Contains("sheet", StringComparison.Ordinal)
                || parts[index].Name.EndsWith("document.xml", StringComparison.Ordinal)
            )
            .ToList();
        return holding.Count > 0 && random.Next(3) > 0 ? holding[random.Next(holding.Count)] : random.Next(parts.Count);
    }

    private static List<(string Name, byte[] Content)> Parts(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return
        [
            .. zip.Entries.Select(entry =>
            {
                using var part = entry.Open();
                using var content = new MemoryStream();
                part.CopyTo(content);
                return (entry.FullName, content.ToArray());
            }),
        ];
    }
}
