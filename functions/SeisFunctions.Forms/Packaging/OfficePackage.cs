using System.IO.Compression;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// An OOXML package: opened by the Open XML SDK, or as a bare zip where the SDK refuses a file that can still be read
/// (missing or misnamed side parts). Only the parts that are asked for are inflated; everything else (pictures, macros,
/// embedded files, nested archives) stays closed.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    /// <summary>
    /// Bytes of the lists of content types and relationships that the SDK is given: it holds all of them and looks each
    /// up among the others. A real form has some ten kilobytes.
    /// </summary>
    private const long MostBytesOfLists = 512 * 1024;

    private readonly ZipArchive zip;
    private readonly ReadingBudget budget;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> twice = new(StringComparer.OrdinalIgnoreCase);
    private readonly SdkPackage? sdk;

    private OfficePackage(Stream file, FileFormat format, ReadingBudget budget)
    {
        this.budget = budget;
        zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in zip.Entries)
        {
            if (!entries.TryAdd(PartName(entry.FullName), entry))
            {
                twice.Add(PartName(entry.FullName));
            }
        }

        sdk =
            entries.Values.Where(IsList).Sum(entry => entry.Length) <= MostBytesOfLists
                ? SdkPackage.Open(file, format)
                : null;
        IsRepaired = sdk is null;
    }

    /// <summary>Names of all parts, with forward slashes and no leading one.</summary>
    public IReadOnlyCollection<string> Names => entries.Keys;

    /// <summary>
    /// The package breaks the rules of its format: a part was found by its usual name alone, or all were.
    /// </summary>
    public bool IsRepaired { get; private set; }

    /// <summary>Opens a file.</summary>
    /// <param name="file">Its bytes; left open.</param>
    /// <param name="format">Word or Excel.</param>
    /// <param name="budget">Counts what is read of it.</param>
    public static OfficePackage Open(Stream file, FileFormat format, ReadingBudget budget) => new(file, format, budget);

    public bool Has(string name) => entries.ContainsKey(name);

    /// <summary>The part as XML, or null if the package has none of this name.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isSheet">It holds the cells of a sheet, and so counts against the limits of sheets.</param>
    public PartXml? Part(string name, bool isSheet = false)
    {
        if (!entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        if (twice.Contains(name))
        {
            throw new UnreadableFileException($"同じ名前の部品（{name}）が2つあり、どちらが提出内容か判断できません");
        }

        if (entry.IsEncrypted)
        {
            throw new EncryptedPartException();
        }

        var isKnown = sdk is not null && sdk.Has(name);
        IsRepaired |= !isKnown;
        return new PartXml(
            new CountedStream(
                new WholeStream(isKnown ? sdk!.BytesOf(name) : entry.Open(), entry.Length, entry.Crc32),
                budget,
                isSheet
            ),
            budget
        );
    }

    /// <summary>The relationships of <paramref name="part"/> (of the package itself if empty) to other parts.</summary>
    public IReadOnlyList<Relationship> Relationships(string part) =>
        sdk is null ? WrittenRelationships(part) : sdk.Relationships(part);

    /// <summary>
    /// The part that <paramref name="main"/> has a relationship of this type to, else the one of the usual name; null
    /// if there is neither.
    /// </summary>
    public PartXml? RelatedPart(string main, string type, string usualName) =>
        Part(Relationships(main).FirstOrDefault(relationship => relationship.Type == type)?.Target ?? usualName)
        ?? Part(usualName);

    /// <summary>
    /// Name of the part that holds the document or workbook: by relationship, else by its usual name.
    /// </summary>
    public string MainPart(string usualName) =>
        sdk?.MainPart
        ?? WrittenRelationships("")
            .FirstOrDefault(relationship => relationship.Type == "officeDocument" && Has(relationship.Target))
            ?.Target
        ?? (Has(usualName) ? usualName : throw new UnreadableFileException($"本文の部品（{usualName}）がありません"));

    public void Dispose()
    {
        sdk?.Dispose();
        zip.Dispose();
    }

    /// <summary>The relationships as their own part lists them, where the SDK did not open the package.</summary>
    private List<Relationship> WrittenRelationships(string part)
    {
        var slash = part.LastIndexOf('/');
        var folder = part[..(slash + 1)];
        using var xml = Part($"{folder}_rels/{part[(slash + 1)..]}.rels");
        var relationships = new List<Relationship>();
        while (xml is not null && xml.Read())
        {
            if (
                !xml.IsStart("Relationship")
                || xml.Plain("TargetMode") == "External"
                || xml.Plain("Id") is not { } id
                || xml.Plain("Type") is not { } type
                || xml.Plain("Target") is not { } target
            )
            {
                continue;
            }

            relationships.Add(new(id, type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target)));
        }

        return relationships;
    }

    private static bool IsList(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || PartName(entry.FullName).Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase);

    private static string Resolve(string folder, string target)
    {
        target = target.Replace('\\', '/');
        var segments = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (segment == ".." && segments.Count > 0)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "." or ".."))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }

    private static string PartName(string entryName) => entryName.Replace('\\', '/').TrimStart('/');
}
