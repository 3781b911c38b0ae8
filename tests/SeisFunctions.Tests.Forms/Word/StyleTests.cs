using SeisFunctions.Forms;
using SeisFunctions.Forms.Definition;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>Strokes, circles and hiding that come from styles instead of from the text itself.</summary>
public sealed class StyleTests
{
    private const string Styles =
        "<w:style w:type=\"character\" w:styleId=\"Deleted\"><w:rPr><w:strike/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Grandchild\"><w:basedOn w:val=\"Child\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Child\"><w:basedOn w:val=\"Deleted\"/><w:rPr><w:color w:val=\"FF0000\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Restored\"><w:basedOn w:val=\"Deleted\"/><w:rPr><w:strike w:val=\"0\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Chosen\"><w:rPr><w:bdr w:val=\"single\"/></w:rPr></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>"
        + "<w:style w:type=\"character\" w:styleId=\"Ticks\"><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Gone\"><w:rPr><w:vanish/></w:rPr></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Struck\"><w:pPr><w:rPr/></w:pPr><w:rPr><w:strike/></w:rPr></w:style>"
        + "<w:style w:type=\"table\" w:styleId=\"StruckTable\"><w:rPr><w:strike/></w:rPr><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>";

    [Theory]
    [InlineData("Deleted", "なし")]
    [InlineData("Grandchild", "なし")]
    [InlineData("Chosen", "あり")]
    public void An_option_struck_out_or_framed_by_a_style_is_seen(string style, string chosen) =>
        Assert.Equal(
            chosen,
            Read("pastSelection", P(Run("あり", $"<w:rStyle w:val=\"{style}\"/>"), Run("・なし")))[
                "pastSelection"
            ].Value
        );

    [Theory]
    [InlineData("Restored")]
    [InlineData("Loop")]
    [InlineData("Unknown")]
    public void A_style_that_strikes_nothing_out_chooses_nothing(string style) =>
        Assert.Equal(
            Confidence.Blank,
            Read("pastSelection", P(Run("あり", $"<w:rStyle w:val=\"{style}\"/>"), Run("・なし")))[
                "pastSelection"
            ].Confidence
        );

    [Fact]
    public void What_is_said_of_the_text_itself_counts_before_its_style() =>
        Assert.Equal(
            "鳥取県島根県",
            Read("goal", P(Run("鳥取県", "<w:rStyle w:val=\"Deleted\"/><w:strike w:val=\"0\"/>"), Run("島根県")))[
                "goal"
            ].Value
        );

    [Fact]
    public void A_paragraph_hidden_by_its_style_is_not_read_and_mentioned()
    {
        var reading = CallForms.Read(
            File(
                "prefecture",
                "<w:p><w:pPr><w:pStyle w:val=\"Gone\"/></w:pPr>" + Run("鳥取県") + "</w:p>" + P("島根県")
            )
        );

        Assert.Equal("島根県", reading.Forms[0]["prefecture"].Value);
        Assert.Equal("form.hiddenContent", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_paragraph_struck_out_by_its_style_is_left_out_with_a_finding() =>
        Assert.Equal(
            ("島根県", Confidence.Repaired),
            Of(
                Read(
                    "prefecture",
                    "<w:p><w:pPr><w:pStyle w:val=\"Struck\"/></w:pPr>" + Run("鳥取県") + "</w:p>" + P("島根県")
                )["prefecture"]
            )
        );

    [Fact]
    public void Strokes_of_a_paragraph_s_and_a_character_s_style_undo_each_other_as_in_Word() =>
        Assert.Equal(
            ("島根県", Confidence.Repaired),
            Of(
                Read(
                    "prefecture",
                    "<w:p><w:pPr><w:pStyle w:val=\"Struck\"/></w:pPr>"
                        + Run("鳥取県")
                        + Run("島根県", "<w:rStyle w:val=\"Deleted\"/>")
                        + "</w:p>"
                )["prefecture"]
            )
        );

    [Fact]
    public void Strokes_by_the_style_of_a_table_are_seen()
    {
        var file = OfficeZip.With(File("prefecture", P("島根県")), "word/document.xml", xml =>
            xml.Replace(
                "<w:tblPr/>",
                "<w:tblPr><w:tblStyle w:val=\"StruckTable\"/></w:tblPr>",
                StringComparison.Ordinal
            )
        );

        Assert.All(CallForms.Read(file).Forms[0].Fields.Where(field => field.Raw.Length > 0), field =>
            Assert.Null(field.Value)
        );
    }

    [Fact]
    public void Rows_and_columns_that_the_style_of_a_table_hides_are_mentioned()
    {
        var file = OfficeZip
            .With(SampleForms.Word(), "word/document.xml", xml =>
                xml.Replace("<w:tblPr/>", "<w:tblPr><w:tblStyle w:val=\"Banded\"/></w:tblPr>", StringComparison.Ordinal)
            )
            .With(
                "word/styles.xml",
                $"<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"table\" w:styleId=\"Banded\"><w:basedOn w:val=\"Base\"/></w:style>"
                    + "<w:style w:type=\"table\" w:styleId=\"Base\"><w:tblStylePr w:type=\"lastCol\"><w:rPr><w:strike/></w:rPr></w:tblStylePr></w:style></w:styles>"
            );

        var finding = Assert.Single(CallForms.Read(file).Findings, finding => finding.Severity != Severity.Info);

        Assert.Equal(("form.hiddenContent", "表1"), (finding.Code, finding.Location));
    }

    [Theory]
    [InlineData("<w:color w:val=\"FF0000\"/>", Confidence.Ambiguous)]
    [InlineData("<w:color w:val=\"000000\"/>", Confidence.Blank)]
    [InlineData("<w:rFonts w:ascii=\"Arial\"/>", Confidence.Blank)]
    public void A_style_that_sets_one_option_apart_makes_it_doubtful(string format, Confidence confidence)
    {
        var file = OfficeZip.With(
            File("pastSelection", P(Run("あり", "<w:rStyle w:val=\"Apart\"/>"), Run("・なし"))),
            "word/styles.xml",
            _ =>
                $"<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"character\" w:styleId=\"Apart\"><w:rPr>{format}</w:rPr></w:style></w:styles>"
        );

        Assert.Equal(confidence, CallForms.Read(file).Forms[0]["pastSelection"].Confidence);
    }

    [Fact]
    public void Text_is_struck_out_by_the_defaults_of_the_document_unless_it_says_otherwise()
    {
        const string Defaults =
            "<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault></w:docDefaults>";
        var file = OfficeZip.With(
            File("prefecture", P(Run("島根県", "<w:strike w:val=\"0\"/>"))),
            "word/styles.xml",
            xml => xml.Insert(xml.IndexOf("<w:style ", StringComparison.Ordinal), Defaults)
        );

        var form = CallForms.Read(file).Forms[0];

        Assert.Equal(("島根県", null), (form["prefecture"].Value, form["telephone"].Value));
    }

    [Fact]
    public void A_tick_in_the_symbol_font_of_a_style_is_seen() =>
        Assert.Equal(
            "true",
            Read("requirement3", P(Run("\u00FE", "<w:rStyle w:val=\"Ticks\"/>"), Run(" 確認")))["requirement3"].Value
        );

    private static byte[] File(string id, string content)
    {
        var file = new WordFile { Styles = Styles }
            .Paragraph("様式1")
            .Paragraph($"令和8年度 {CallForms.Form1.Title}");
        foreach (var part in CallForms.Form1.Parts)
        {
            file.Paragraph(part.Title)
                .Table([
                    .. part.Fields.Select(field =>
                        Row(field.Text ?? field.Label, Cell(field.Id == id ? content : Value(field)))
                    ),
                ]);
        }

        return file.Build();
    }

    private static string Value(FieldDefinition field) =>
        SampleForms.ValueOf(field, SampleAnswers.Form1[field.Id].Written);

    private static FormReading Read(string id, string content) =>
        Assert.Single(CallForms.Read(File(id, content)).Forms);

    private static (string?, Confidence) Of(FieldReading field) => (field.Value, field.Confidence);
}
