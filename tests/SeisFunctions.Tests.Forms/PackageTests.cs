using System.Text;
using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms;

/// <summary>
/// The Open XML SDK opens what keeps to the format; what it refuses and can still be read is read as a bare zip, and
/// officers are told.
/// </summary>
public sealed class PackageTests
{
    private const string Repaired = "file.repairedPackage";
    private const string Relationships =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static TheoryData<string> Files =>
        [
            .. Directory
                .EnumerateFiles(FormFiles.PathOf(""))
                .Select(file => Path.GetFileName(file))
                .Where(name =>
                    name.EndsWith(".docx", StringComparison.Ordinal) || name.EndsWith(".xlsx", StringComparison.Ordinal)
                ),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_any_program_saves_is_opened_by_the_sdk(string name) =>
        Assert.DoesNotContain(Repaired, CallForms.Read(FormFiles.Bytes(name)).Findings.Select(finding => finding.Code));

    [Theory]
    [InlineData("no relationships")]
    [InlineData("no content types")]
    [InlineData("backslashes")]
    [InlineData("a relationship to nothing")]
    [InlineData("a hyperlink that is no address")]
    [InlineData("a styles part that nothing leads to")]
    [InlineData("content types with a part twice")]
    public void A_form_whose_package_is_damaged_is_read_and_officers_are_told(string damage)
    {
        var file = SampleForms.Word();
        file = damage switch
        {
            "no relationships" => file.Without("_rels/.rels"),
            "no content types" => file.Without("[Content_Types].xml"),
            "backslashes" => Encoding.Latin1.GetBytes(
                Encoding
                    .Latin1.GetString(file)
                    .Replace("word/document.xml", "word\\document.xml", StringComparison.Ordinal)
            ),
            "a relationship to nothing" => file.With(
                "word/_rels/document.xml.rels",
                $"{Relationships}<Relationship Id=\"rId1\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"
            ),
            "a hyperlink that is no address" => file.With(
                "word/_rels/document.xml.rels",
                $"{Relationships}<Relationship Id=\"rId1\" Type=\"{Office}/hyperlink\" Target=\"mailto:a@example.test,b@\" TargetMode=\"External\"/></Relationships>"
            ),
            "a styles part that nothing leads to" => file.With(
                "word/styles.xml",
                "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"
            ),
            _ => OfficeZip.With(file, "[Content_Types].xml", xml =>
                xml.Replace(
                    "</Types>",
                    "<Override PartName=\"/word/document.xml\" ContentType=\"text/xml\"/></Types>",
                    StringComparison.Ordinal
                )
            ),
        };

        var reading = CallForms.Read(file);

        Assert.Equal("島根県", Assert.Single(reading.Forms)["prefecture"].Value);
        Assert.Equal((Repaired, Severity.Info), (Assert.Single(reading.Findings).Code, reading.Findings[0].Severity));
    }

    [Fact]
    public void A_workbook_whose_sheet_nothing_leads_to_is_read_and_officers_are_told()
    {
        var reading = CallForms.Read(
            OfficeZip.With(SampleForms.Excel().Build(), "xl/_rels/workbook.xml.rels", xml =>
                xml.Replace("worksheets/sheet2.xml", "worksheets/missing.xml", StringComparison.Ordinal)
            )
        );

        Assert.Contains(Repaired, reading.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Parts_that_lead_one_to_another_to_the_limit_of_entries_do_not_exhaust_the_stack()
    {
        var chain = Enumerable
            .Range(0, 990)
            .SelectMany(number =>
                new[]
                {
                    ($"word/p{number}.xml", "<a/>"),
                    (
                        $"word/_rels/p{number}.xml.rels",
                        $"{Relationships}<Relationship Id=\"rId1\" Type=\"http://example.test/other\" Target=\"p{number + 1}.xml\"/></Relationships>"
                    ),
                }
            );
        var file = OfficeZip
            .With(SampleForms.Word(), "[Content_Types].xml", xml =>
                xml.Replace(
                    "<Override",
                    "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override",
                    StringComparison.Ordinal
                )
            )
            .With(
                "word/_rels/document.xml.rels",
                $"{Relationships}<Relationship Id=\"rId1\" Type=\"http://example.test/other\" Target=\"p0.xml\"/></Relationships>"
            );
        file = OfficeZip.Of([.. OfficeZip.Parts(file), .. chain, ("word/p990.xml", "<a/>")]);
        FileReading? reading = null;
        var thread = new Thread(() => reading = CallForms.Read(file), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.Single(reading!.Forms);
    }

    [Fact]
    public void A_long_list_of_relationships_costs_no_more_than_any_other_part()
    {
        var many = string.Concat(
            Enumerable
                .Range(0, 100_000)
                .Select(number =>
                    $"<Relationship Id=\"r{number}\" Type=\"{Office}/hyperlink\" Target=\"https://example.test/{number}\" TargetMode=\"External\"/>"
                )
        );
        var file = SampleForms.Word().With("word/_rels/document.xml.rels", $"{Relationships}{many}</Relationships>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = CallForms.Read(file);

        Assert.Single(reading.Forms);
        Assert.Equal(Repaired, Assert.Single(reading.Findings).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 * 1024 * 1024);
    }

    [Fact]
    public void The_file_is_left_open()
    {
        using var file = new MemoryStream(SampleForms.Word());

        _ = CallForms.Reader.Read(file, CancellationToken.None);

        Assert.True(file.CanRead);
    }
}
