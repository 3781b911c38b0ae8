using System.IO.Compression;
using System.Xml;
using SeisFunctions.Forms;

namespace SeisFunctions.Benchmarks.Reading;

/// <summary>
/// The least that any reader of these files must do: inflate the parts that ours reads, and tokenise their XML.
/// </summary>
internal sealed class Floor(IReadOnlyCollection<string> parts)
{
    private const string ContentTypes = "[Content_Types].xml";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
    };

    /// <summary>
    /// The floor under <paramref name="reader"/> for one file. A part is one that the reader reads if it notices damage
    /// to it.
    /// </summary>
    public static Floor Under(FormReader reader, byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        return new([
            ContentTypes,
            .. names.Where(name =>
                name != ContentTypes && reader.Read(new MemoryStream(WithDamaged(file, name)), default).Forms.Count == 0
            ),
        ]);
    }

    /// <summary>Reads <paramref name="file"/> and returns the number of its texts.</summary>
    public int Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        var texts = 0;
        foreach (var entry in zip.Entries)
        {
            if (!parts.Contains(entry.FullName))
                continue;
            using var part = entry.Open();
            using var xml = XmlReader.Create(part, Settings);
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Text)
                    texts++;
            }
        }

        return texts;
    }

    private static byte[] WithDamaged(byte[] file, string name)
    {
        using var changed = new MemoryStream();
        changed.Write(file);
        using (var zip = new ZipArchive(changed, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)!.Delete();
            using var part = zip.CreateEntry(name).Open();
            part.Write("<"u8);
        }

        return changed.ToArray();
    }
}
