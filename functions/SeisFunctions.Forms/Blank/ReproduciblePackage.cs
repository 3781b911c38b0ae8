using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SeisFunctions.Forms.Blank;

/// <summary>
/// Packs an OOXML package again with fixed times and order, since the packaging library stamps every entry with the
/// time of day.
/// </summary>
internal static class ReproduciblePackage
{
    private const string ContentTypes = "[Content_Types].xml";

    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The earliest time that a zip entry can carry.</summary>
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(MemoryStream package, Stream output)
    {
        // Packed in memory first: a zip written straight to a stream that cannot seek has other bytes.
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (
                var entry in source
                    .Entries.OrderBy(entry => entry.FullName != ContentTypes)
                    .ThenBy(entry => entry.FullName, StringComparer.Ordinal)
            )
                Copy(entry, target.CreateEntry(entry.FullName));
        }
        packed.WriteTo(output);
    }

    private static void Copy(ZipArchiveEntry from, ZipArchiveEntry to)
    {
        to.LastWriteTime = Stamp;
        using var source = from.Open();
        using var target = to.Open();
        if (
            from.FullName.StartsWith("xl/", StringComparison.Ordinal)
            && from.FullName.EndsWith(".xml", StringComparison.Ordinal)
        )
            CopyWithoutPrefix(source, target);
        else
            source.CopyTo(target);
    }

    /// <summary>
    /// The Open XML SDK writes <c>x:row</c> where Excel writes <c>row</c>; several programs that read sheets know the
    /// latter only.
    /// </summary>
    private static void CopyWithoutPrefix(Stream source, Stream target)
    {
        var part = XDocument.Load(source, LoadOptions.PreserveWhitespace);
        part.Root!.Attributes()
            .Where(attribute => attribute.IsNamespaceDeclaration && attribute.Value == Sheets)
            .Remove();
        part.Root.SetAttributeValue("xmlns", Sheets);
        using var writer = XmlWriter.Create(
            target,
            new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }
        );
        part.Save(writer);
    }
}
