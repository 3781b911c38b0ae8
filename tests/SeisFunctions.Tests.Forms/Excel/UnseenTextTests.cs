using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms.Excel;

/// <summary>What nobody sees counts, and is mentioned as hidden rows are.</summary>
public sealed class UnseenTextTests
{
    private const string Fonts =
        "<fonts><font/><font><color rgb=\"FFFFFFFF\"/></font><font><color theme=\"0\"/></font><font><color indexed=\"9\"/></font><font><color rgb=\"FF1F4E79\"/></font><font><color rgb=\"FF000000\"/></font></fonts>"
        + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F4E79\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>";

    [Theory]
    [InlineData("<xf fontId=\"1\" fillId=\"0\"/>", true)]
    [InlineData("<xf fontId=\"2\" fillId=\"0\"/>", true)]
    [InlineData("<xf fontId=\"3\"/>", true)]
    [InlineData("<xf fontId=\"4\" fillId=\"1\"/>", true)]
    [InlineData("<xf fontId=\"0\" numFmtId=\"170\"/>", true)]
    [InlineData("<xf fontId=\"0\" numFmtId=\"171\"/>", true)]
    [InlineData("<xf fontId=\"0\" numFmtId=\"172\"/>", true)]
    [InlineData("<xf fontId=\"0\" numFmtId=\"173\"/>", false)]
    [InlineData("<xf fontId=\"1\" fillId=\"1\"/>", false)]
    [InlineData("<xf fontId=\"4\" fillId=\"0\"/>", false)]
    [InlineData("<xf fontId=\"5\" fillId=\"0\"/>", false)]
    [InlineData("<xf fontId=\"0\" fillId=\"0\"/>", false)]
    public void A_value_in_the_colour_behind_it_or_in_a_format_that_shows_nothing_is_mentioned(
        string style,
        bool isUnseen
    )
    {
        var file = new ExcelFile
        {
            Styles =
                $"<numFmts><numFmt numFmtId=\"170\" formatCode=\";;;\"/><numFmt numFmtId=\"171\" formatCode=\"&quot;&quot;;&quot;&quot;;&quot;&quot;\"/><numFmt numFmtId=\"172\" formatCode=\"[White]@\"/><numFmt numFmtId=\"173\" formatCode=\"0;-0;;@\"/></numFmts>{Fonts}<cellXfs><xf/>{style}</cellXfs>",
        };
        var form = Read(file, "<c t=\"inlineStr\" s=\"1\"><is><t>浜田市</t></is></c>");

        Assert.Equal("浜田市", form.Table("municipalities").Rows[1]["municipality"].Value);
        Assert.Equal(
            isUnseen ? [("form.hiddenContent", "連携市区町村!5")] : [],
            form.Findings.Select(finding => (finding.Code, finding.Location!))
        );
    }

    [Fact]
    public void White_letters_of_a_rich_text_are_mentioned()
    {
        var file = new ExcelFile();
        var form = Read(file, file.Shared("<r><t>浜田</t></r><r><rPr><color rgb=\"FFFFFFFF\"/></rPr><t>市</t></r>"));

        Assert.Equal("form.hiddenContent", Assert.Single(form.Findings).Code);
    }

    [Theory]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", true)]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>", false)]
    [InlineData("<w:color w:val=\"1F4E79\"/>", false)]
    public void White_letters_of_a_document_are_mentioned(string properties, bool isUnseen)
    {
        var form = Assert.Single(
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, written) =>
                            WordFile.Cell(
                                field.Id == "department"
                                    ? WordFile.P(WordFile.Run("総務部", properties))
                                    : SampleForms.ValueOf(field, written)
                            )
                    )
                )
                .Forms
        );

        Assert.Equal("総務部", form["department"].Value);
        Assert.Equal(
            isUnseen ? [("form.hiddenContent", form["department"].Location)] : [],
            form.Findings.Select(finding => (finding.Code, finding.Location))
        );
    }

    private static FormReading Read(ExcelFile file, string name) =>
        Assert.Single(
            CallForms
                .Read(
                    file.Sheet(
                            "連携市区町村",
                            [
                                ["様式2"],
                                [$"令和8年度 {CallForms.Form2.Title}", "都道府県名", "島根県"],
                                SampleForms.Header(0),
                                SampleAnswers.Municipalities[0],
                                ["2", "322024", name, "○", "課", "氏名", "a@city.example.lg.jp", "課題", "支援"],
                            ]
                        )
                        .Build()
                )
                .Forms
        );
}
