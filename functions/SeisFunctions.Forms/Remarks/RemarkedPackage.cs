using System.IO.Compression;
using System.Text;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Forms.Remarks;

/// <summary>
/// A package that remarks are put into. Parts that nothing is put into keep their compressed bytes; those that are
/// changed keep their place in the zip, and every other character of theirs.
/// </summary>
internal sealed class RemarkedPackage : IDisposable
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private const string OfRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "[Content_Types].xml";

    private readonly MemoryStream bytes = new();
    private readonly ZipArchive source;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PartText> texts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> added = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Owner, string Id)> given = [];
    private readonly Dictionary<string, IReadOnlyList<Relationship>> relationships;

    /// <param name="file">The file.</param>
    /// <param name="relationships">The relationships of each part that remarks are put into.</param>
    public RemarkedPackage(Stream file, Dictionary<string, IReadOnlyList<Relationship>> relationships)
    {
        this.relationships = relationships;
        file.Position = 0;
        file.CopyTo(bytes);
        zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true);
        file.Position = 0;
        source = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        foreach (var entry in source.Entries)
        {
            entries.TryAdd(entry.FullName, entry);
        }
    }

    public IEnumerable<string> Names => entries.Keys;

    /// <summary>The text of a part.</summary>
    public PartText Text(string part) =>
        texts.TryGetValue(part, out var text) ? text : texts[part] = PartText.Of(BytesOf(part));

    /// <summary>The part of this type that a part has a relationship to; null if there is none.</summary>
    public string? Related(string part, string type) =>
        relationships[part].FirstOrDefault(relationship => relationship.Type == type)?.Target;

    /// <summary>The part that a relationship of a part leads to; null if there is none.</summary>
    public string? Target(string part, string id) =>
        relationships[part].FirstOrDefault(relationship => relationship.Id == id)?.Target;

    /// <summary>Adds a part that another one has a relationship to, and returns the id of that.</summary>
    /// <param name="owner">The other one.</param>
    /// <param name="name">Its name where it is free, with {0} where a number is put.</param>
    /// <param name="contentType">Its type.</param>
    /// <param name="relationshipType">The type of the relationship.</param>
    /// <param name="xml">Its text.</param>
    public string Add(string owner, string name, string contentType, string relationshipType, string xml)
    {
        var part = Enumerable
            .Range(1, int.MaxValue)
            .Select(number => name.Replace("{0}", $"{number}", StringComparison.Ordinal))
            .First(one => !entries.ContainsKey(one) && !added.ContainsKey(one));
        added[part] = xml;
        AppendToRoot(
            Text(ContentTypes),
            root => $"<{root.WrittenAs("Override")} PartName=\"{UriOf(part)}\" ContentType=\"{contentType}\"/>"
        );
        return Relate(owner, relationshipType, UriOf(part));
    }

    /// <summary>The types of all relationships that lead outside of the package.</summary>
    public IReadOnlyList<string> TypesOfExternal()
    {
        var types = new List<string>();
        foreach (var name in Names.Where(name => name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            using var walk = PartText.Of(BytesOf(name)).Walk();
            while (walk.Read())
            {
                if (walk is { IsStart: true, Name: "Relationship" } && walk.Attribute("TargetMode") == "External")
                {
                    types.Add(walk.Attribute("Type") ?? "");
                }
            }
        }

        return types;
    }

    public byte[] ToBytes()
    {
        foreach (var (part, text) in texts.Where(text => text.Value.IsChanged))
        {
            using var stream = zip.GetEntry(entries[part].FullName)!.Open();
            stream.SetLength(0);
            stream.Write(text.ToBytes());
        }

        // The same remarks in the same file are the same bytes: no clock is asked.
        var time = entries[ContentTypes].LastWriteTime;
        foreach (var (part, xml) in added)
        {
            var entry = zip.CreateEntry(part);
            entry.LastWriteTime = time;
            using var stream = entry.Open();
            stream.Write(Encoding.UTF8.GetBytes(Declaration + xml));
        }

        zip.Dispose();
        return bytes.ToArray();
    }

    public void Dispose()
    {
        source.Dispose();
        zip.Dispose();
        bytes.Dispose();
    }

    private string Relate(string owner, string type, string target)
    {
        var slash = owner.LastIndexOf('/') + 1;
        var name = $"{owner[..slash]}_rels/{owner[slash..]}.rels";
        var isThere = entries.ContainsKey(name);
        if (!isThere && !added.ContainsKey(name))
        {
            added[name] = $"<Relationships xmlns=\"{OfRelationships}\"></Relationships>";
        }

        var used = isThere ? Text(name).Text : "";
        var id = Enumerable
            .Range(1, int.MaxValue)
            .Select(number => $"rIdRemarks{number}")
            .First(one => !used.Contains(one, StringComparison.Ordinal) && given.Add((owner, one)));
        string Written(string element) => $"<{element} Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>";
        if (isThere)
        {
            AppendToRoot(Text(name), root => Written(root.WrittenAs("Relationship")));
        }
        else
        {
            added[name] = added[name].Replace(
                "</Relationships>",
                Written("Relationship") + "</Relationships>",
                StringComparison.Ordinal
            );
        }

        return id;
    }

    private static void AppendToRoot(PartText text, Func<PartTag, string> xml)
    {
        using var walk = text.Walk();
        PartTag? root = null;
        while (walk.Read())
        {
            root ??= walk.IsStart ? walk.Tag() : null;
        }

        text.Append(root!.Value, walk.Start, xml(root.Value));
    }

    /// <summary>
    /// Reads a part from the file as it came: no more comes out of it than its size says, and that is looked at before.
    /// </summary>
    private byte[] BytesOf(string part)
    {
        var entry = entries.GetValueOrDefault(part) ?? throw new InvalidDataException();
        if (entry.Length > RemarkLimits.PartBytes)
        {
            throw new LimitExceededException(part, RemarkLimits.PartBytes);
        }

        using var stream = new WholeStream(entry.Open(), entry.Length, entry.Crc32);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string UriOf(string part) =>
        "/" + string.Join('/', part.Split('/').Select(Uri.EscapeDataString));
}
