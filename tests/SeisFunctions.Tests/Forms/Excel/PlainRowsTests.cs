using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Excel;
using SeisFunctions.Forms.Layout;
using SeisFunctions.Forms.Packaging;

namespace SeisFunctions.Tests.Forms.Excel;

/// <summary>Rows that are read from their bytes must say what the XML parser says of them. A comment before the first row leaves them all to the parser.</summary>
public sealed partial class PlainRowsTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Plain = "<row r=\"2\" spans=\"1:9\" ht=\"30\" customHeight=\"1\"><c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t>札幌市</t></is></c><c r=\"B2\"/> <c r=\"C2\" t=\"s\"><v>1</v></c></row>";

    public static TheoryData<string> Rows =>
    [
        Plain,
        "<row r=\"3\" hidden=\"1\"><c r=\"A3\"><v>12</v></c><c r=\"B3\" t=\"str\"><v> 結果 </v></c><c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\" t=\"e\"><v>#N/A</v></c><c r=\"E3\" t=\"d\"><v>2026-03-20T00:00:00</v></c></row>",
        "<row r=\"4\"><c r=\"A4\" s=\"1\"><v>46101</v></c><c r=\"B4\" s=\"2\"><v>11002</v></c><c r=\"C4\" s=\"3\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> 消した\n字 </t></is></c></row>",
        "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>_x0041_と_x000D_</t></is></c><c r=\"B5\" t=\"inlineStr\"><is><t></t></is></c><c r=\"C5\"><v></v></c><c r=\"D5\" t=\"inlineStr\"><is><t>𠮷野😀</t></is></c></row>",
        "<row r=\"6\"><c r=\"B6\"><v>2</v></c><c r=\"A6\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\"><v>3</v></c></row>",
        Plain + "<row><c><v>5</v></c><c t=\"inlineStr\"><is><t>A&amp;B</t></is></c></row><row r=\"9\"><c r=\"A9\"><v>6</v></c></row>",
        "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><r><t>東</t></r><r><t>京</t></r></is></c></row><row r=\"8\"><c r=\"A8\"><f>A7</f><v>1</v></c><c r=\"B8\"><f>A1</f></c></row>",
        "<row r=\"1\" r=\"2\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\" s=\"1\"><c r=\"A1\" x=\"1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>]]></t></is></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a\r\nb</t></is></c></row>",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a\uFFFEb</t></is></c></row>",
        "<row r=\"1\" x14ac:dyDescent=\"0.25\"><c r=\"A1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells><extLst><row r=\"2\"><c r=\"A2\"><v>2</v></c></row></extLst><sheetData>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c>",
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_says_the_same_whichever_way_it_is_read(string rows) =>
        Assert.Equal(Shown(File($"<sheetData><!-- -->{rows}</sheetData>")), Shown(File($"<sheetData>{rows}</sheetData>")));

    [Fact]
    public void Every_variant_says_the_same_whichever_way_its_rows_are_read() =>
        Assert.All(ExcelVariants.All.Concat(ProgramVariants.All).Select(variant => variant.File).Where(IsWorkbook), file => Assert.Equal(Shown(WithoutPlainRows(file)), Shown(file)));

    [Theory]
    [InlineData(Plain, "")]
    [InlineData(Plain + "<row r=\"3\"><c r=\"A3\"><f>A2</f></c></row>" + Plain, "<row r=\"3\"><c r=\"A3\"><f>A2</f></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>A&amp;B</t></is></c></row>", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>A&amp;B</t></is></c></row>")]
    public void Only_plain_rows_are_kept_from_the_parser(string rows, string left)
    {
        Assert.Equal($"<worksheet xmlns=\"{Main}\"><sheetData>{left}</sheetData></worksheet>", Left($"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData></worksheet>"));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><worksheet xmlns=\"" + Main + "\"><sheetData>")]
    [InlineData("<x:worksheet xmlns:x=\"" + Main + "\" xmlns=\"other\"><sheetData>")]
    [InlineData("<worksheet xmlns=\"" + Main + "\"><sheetData><extLst>")]
    public void A_sheet_of_another_encoding_namespace_or_shape_is_left_to_the_parser(string head) => Assert.Equal(head + Plain, Left(head + Plain));

    [Theory]
    [InlineData("XmlElements", 54)]
    [InlineData("XmlDepth", 4)]
    [InlineData("XmlAttributes", 3)]
    [InlineData("PartBytes", 500)]
    [InlineData("Cells", 1)]
    [InlineData("CellCharacters", 2)]
    [InlineData("TotalCharacters", 4)]
    public void Plain_rows_count_against_every_limit(string limit, int most)
    {
        var limits = new FormLimits();
        typeof(FormLimits).GetProperty(limit)!.SetValue(limits, Convert.ChangeType(most, typeof(FormLimits).GetProperty(limit)!.PropertyType, CultureInfo.InvariantCulture));

        var rows = string.Concat(Enumerable.Range(2, 4).Select(number => Plain.Replace("2\"", $"{number}\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("上限", Shown(File("<sheetData/>"), limits), StringComparison.Ordinal);
        Assert.Contains("上限", Shown(File($"<sheetData>{rows}</sheetData>"), limits), StringComparison.Ordinal);
    }

    /// <summary>What goes on to the XML parser.</summary>
    private static string Left(string xml)
    {
        var budget = new ReadingBudget(new FormLimits(), CancellationToken.None);
        var workbook = new WorkbookParts([Content.Empty, Content.Of("共有")], [], new(new([])), From1904: false);
        using var rows = new EmptyRows(new MemoryStream(Encoding.UTF8.GetBytes(xml.Replace(Plain + "</sheetData>", Plain.Replace("2\"", "4\"", StringComparison.Ordinal) + "</sheetData>", StringComparison.Ordinal))), budget,
            new PlainRows(new SheetBuilder(workbook, budget), budget));
        using var text = new StreamReader(rows);
        return text.ReadToEnd();
    }

    private static byte[] File(string sheet)
    {
        var file = new ExcelFile { Styles = "<fonts><font/><font><strike/></font></fonts><numFmts><numFmt numFmtId=\"200\" formatCode=\"000000\"/></numFmts><cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"200\"/><xf fontId=\"1\"/></cellXfs>" };
        file.Shared("<t>一</t>");
        file.Shared("<t>共有</t>");
        return file.Xml("表", sheet).Build();
    }

    /// <summary>Every cell with what is known of it; or why there is none.</summary>
    private static string Shown(byte[] file, FormLimits? limits = null)
    {
        var budget = new ReadingBudget(limits ?? new FormLimits(), CancellationToken.None);
        try
        {
            using var package = OfficePackage.Open(new MemoryStream(file), budget);
            return string.Join('\n', WorkbookReader.Read(package, new(CallForms.All), budget).Blocks.OfType<Grid>().SelectMany(grid => grid.Rows.SelectMany(row => row.Cells.Select(cell =>
                $"{grid.Location(cell)} {row.Index} {cell.RowSpan} {cell.ColumnSpan} {cell.Kind} {cell.IsHidden} {cell.Content.Text} {string.Join(',', cell.Content.Spans)}"))));
        }
        catch (Exception exception) when (exception is UnreadableFileException or System.Xml.XmlException)
        {
            return exception.GetType().Name;
        }
        catch (LimitExceededException exception)
        {
            return exception.Limit + "の上限";
        }
    }

    private static bool IsWorkbook(byte[] file) => FileFormats.Detect(new MemoryStream(file)) == FileFormat.Excel;

    private static byte[] WithoutPlainRows(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.Where(entry => entry.FullName.Contains("worksheets/sheet", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .Aggregate(file, (changed, entry) => OfficeZip.With(changed, entry.FullName, xml => SheetData().Replace(xml, "$0<!-- -->", 1)));
    }

    [GeneratedRegex("<([a-z]+:)?sheetData>")]
    private static partial Regex SheetData();
}
