using System.IO.Packaging;
using DocumentFormat.OpenXml.Packaging;

namespace SeisFunctions.Forms.Packaging;

/// <summary>
/// An OOXML package as the Open XML SDK opens it: its main part, which part belongs to which, and their bytes. Its
/// object model is never touched (docs/decisions.md).
/// </summary>
internal sealed class SdkPackage : IDisposable
{
    private readonly Package container;
    private readonly OpenXmlPackage document;
    private readonly Dictionary<string, OpenXmlPart> parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Relationship>> relationships = new(StringComparer.OrdinalIgnoreCase);

    private SdkPackage(Package container, OpenXmlPackage document, OpenXmlPart main)
    {
        this.container = container;
        this.document = document;
        MainPart = NameOf(main);
        var open = new Stack<OpenXmlPart>([main]);
        while (open.TryPop(out var part))
        {
            if (parts.TryAdd(NameOf(part), part))
            {
                relationships[NameOf(part)] =
                [
                    .. part.Parts.Select(pair => new Relationship(
                        pair.RelationshipId,
                        TypeOf(pair.OpenXmlPart),
                        NameOf(pair.OpenXmlPart)
                    )),
                ];
                part.Parts.Select(pair => pair.OpenXmlPart).ToList().ForEach(open.Push);
            }
        }
    }

    /// <summary>Name of the part that holds the document or workbook.</summary>
    public string MainPart { get; }

    /// <summary>
    /// Opens a file for reading; null where the SDK refuses it, for whichever of its many reasons. It is given the
    /// container and not the stream, since for every stream it makes a file on disk, to mend hyperlinks in.
    /// </summary>
    /// <param name="file">Left open.</param>
    /// <param name="format">Word or Excel.</param>
    public static SdkPackage? Open(Stream file, FileFormat format)
    {
        Package? container = null;
        OpenXmlPackage? document = null;
        try
        {
            container = Package.Open(file, FileMode.Open, FileAccess.Read);
            document =
                format == FileFormat.Word
                    ? WordprocessingDocument.Open(container)
                    : SpreadsheetDocument.Open(container);
            if (document.RootPart is { } main)
            {
                return new(container, document, main);
            }
        }
        catch (Exception exception) when (Damage.MakesSdkRefuse(exception)) { }

        document?.Dispose();
        container?.Close();
        return null;
    }

    /// <summary>The parts that a part has relationships to; none for a part that nothing leads to.</summary>
    public IReadOnlyList<Relationship> Relationships(string part) => relationships.GetValueOrDefault(part) ?? [];

    /// <summary>Whether a relationship leads to the part.</summary>
    public bool Has(string part) => parts.ContainsKey(part);

    /// <summary>The bytes of a part that a relationship leads to.</summary>
    public Stream BytesOf(string part) => parts[part].GetStream(FileMode.Open, FileAccess.Read);

    public void Dispose()
    {
        document.Dispose();
        container.Close();
    }

    private static string NameOf(OpenXmlPart part) => Uri.UnescapeDataString(part.Uri.OriginalString).TrimStart('/');

    private static string TypeOf(OpenXmlPart part) =>
        part.RelationshipType[(part.RelationshipType.LastIndexOf('/') + 1)..];
}
