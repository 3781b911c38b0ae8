using System.Security;
using System.Text;

namespace SeisFunctions.Tests.Forms;

/// <summary>
/// Writes a Word file by hand, element by element, so that a test can show exactly what a program may leave behind.
/// </summary>
internal sealed class WordFile
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"";

    private readonly StringBuilder body = new();

    public string Body => body.ToString();

    /// <summary>The inside of <c>word/styles.xml</c>; empty if there is none.</summary>
    public string Styles { get; set; } = "";

    public static string Text(string text) =>
        string.Join(
            "<w:br/>",
            text.Split('\n').Select(line => $"<w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t>")
        );

    public static string Run(string text, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}{Text(text)}</w:r>";

    public static string P(params string[] runs) =>
        $"<w:p>{string.Concat(runs.Select(run => run.StartsWith('<') ? run : Run(run)))}</w:p>";

    /// <summary>A cell; text becomes one paragraph, XML stays as it is.</summary>
    public static string Cell(string content, string properties = "") =>
        $"<w:tc><w:tcPr>{properties}</w:tcPr>{(content.StartsWith('<') ? content : P(content))}</w:tc>";

    public static string Row(params string[] cells) =>
        $"<w:tr>{string.Concat(cells.Select(cell => cell.StartsWith("<w:tc>", StringComparison.Ordinal) || cell.StartsWith("<w:sdt>", StringComparison.Ordinal) ? cell : Cell(cell)))}</w:tr>";

    public static string Control(string tag, string content, string properties = "") =>
        $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static string Box(bool isTicked, string glyph, string tag = "") =>
        $"<w:sdt><w:sdtPr>{(tag.Length > 0 ? $"<w:tag w:val=\"{tag}\"/>" : "")}<w14:checkbox><w14:checked w14:val=\"{(isTicked ? 1 : 0)}\"/></w14:checkbox></w:sdtPr><w:sdtContent>{Run(glyph)}</w:sdtContent></w:sdt>";

    public WordFile Paragraph(params string[] runs) => Xml(P(runs));

    public WordFile Table(params string[] rows) => Xml($"<w:tbl><w:tblPr/><w:tblGrid/>{string.Concat(rows)}</w:tbl>");

    public WordFile Xml(string xml)
    {
        body.Append(xml);
        return this;
    }

    public byte[] Build(string mainPart = "word/document.xml", bool strict = false)
    {
        var document =
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {Namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>";
        var relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        if (strict)
        {
            document = document.Replace(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
                StringComparison.Ordinal
            );
            relationshipType = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
        }

        var folder = mainPart[..(mainPart.LastIndexOf('/') + 1)];
        return OfficeZip.Of([
            (
                "[Content_Types].xml",
                $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/{mainPart}\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>{(Styles.Length == 0 ? "" : $"<Override PartName=\"/{folder}styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>")}</Types>"
            ),
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{relationshipType}\" Target=\"{mainPart}\"/></Relationships>"
            ),
            (mainPart, document),
            .. Styles.Length == 0
                ? []
                : new[]
                {
                    ($"{folder}styles.xml", $"<w:styles {Namespaces}>{Styles}</w:styles>"),
                    (
                        $"{folder}_rels/{mainPart[folder.Length..]}.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>"
                    ),
                },
        ]);
    }
}
