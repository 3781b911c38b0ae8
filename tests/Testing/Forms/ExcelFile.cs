using System.Globalization;
using System.Security;
using System.Text;

namespace SeisFunctions.Tests.Forms;

/// <summary>Writes an Excel file by hand, cell by cell.</summary>
internal sealed class ExcelFile
{
    private readonly List<(string Name, string State, string Xml)> sheets = [];
    private readonly StringBuilder strings = new();
    private int stringCount;

    public string Styles { get; set; } = "";

    public bool From1904 { get; set; }

    /// <summary>
    /// Adds a sheet of rows; a text becomes an inline string, null no cell, and text that begins with &lt; the inside
    /// of a row's cell.
    /// </summary>
    public ExcelFile Sheet(
        string name,
        IEnumerable<IReadOnlyList<string?>> rows,
        int firstRow = 1,
        int firstColumn = 1,
        string state = "",
        string after = ""
    ) =>
        Xml(
            name,
            $"<sheetData>{string.Concat(rows.Select((row, index) => Row(firstRow + index, firstColumn, row)))}</sheetData>{after}",
            state
        );

    public ExcelFile Xml(string name, string xml, string state = "")
    {
        sheets.Add((name, state, xml));
        return this;
    }

    public static string Row(int number, int firstColumn, IReadOnlyList<string?> cells, string attributes = "") =>
        $"<row r=\"{number}\" {attributes}>{string.Concat(cells.Select((cell, index) => cell is null ? "" : Cell(Reference(number, firstColumn + index), cell)))}</row>";

    public static string Cell(string reference, string text) =>
        text.StartsWith("<c", StringComparison.Ordinal)
            ? text.Replace("<c", $"<c r=\"{reference}\"", StringComparison.Ordinal)
            : $"<c r=\"{reference}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    public static string Number(string value, int style = 0) => $"<c s=\"{style}\"><v>{value}</v></c>";

    /// <summary>A shared string from the inside of its <c>si</c> element.</summary>
    public string Shared(string xml)
    {
        strings.Append(CultureInfo.InvariantCulture, $"<si>{xml}</si>");
        return $"<c t=\"s\"><v>{stringCount++}</v></c>";
    }

    public byte[] Build()
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var workbook =
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>{string.Concat(sheets.Select((sheet, index) =>
            $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\" r:id=\"rId{index + 1}\" {(sheet.State.Length > 0 ? $"state=\"{sheet.State}\"" : "")}/>"))}</sheets></workbook>";
        var relationships = string.Concat(
            sheets.Select(
                (_, index) =>
                    $"<Relationship Id=\"rId{index + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>"
            )
        );
        return OfficeZip.Of([
            (
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"{Override("workbook", "sheet.main")}{Override("sharedStrings", "sharedStrings")}{Override("styles", "styles")}{string.Concat(sheets.Select((_, index) => Override($"worksheets/sheet{index + 1}", "worksheet")))}</Types>"
            ),
            (
                "_rels/.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
            ("xl/workbook.xml", workbook),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relationships}"
                    + $"<Relationship Id=\"strings\" Type=\"{Office}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"styles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{strings}</sst>"),
            ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\">{Styles}</styleSheet>"),
            .. sheets.Select(
                (sheet, index) =>
                    ($"xl/worksheets/sheet{index + 1}.xml", $"<worksheet xmlns=\"{Main}\">{sheet.Xml}</worksheet>")
            ),
        ]);
    }

    private static string Override(string part, string type) =>
        $"<Override PartName=\"/xl/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml\"/>";

    private static string Reference(int row, int column)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
