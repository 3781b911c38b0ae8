using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms;

/// <summary>
/// An oval around an option, a tick drawn into a box or a line through an entry cannot be read: whatever stands under a shape
/// is a question, and never a sure no.
/// </summary>
public sealed class DrawingTests
{
    private const string Oval = "<w:r><w:drawing><wp:anchor/></w:drawing></w:r>";

    [Theory]
    [InlineData("□ 確認")]
    [InlineData("☐ 確認")]
    [InlineData("確認")]
    [InlineData("")]
    [InlineData("☑ 確認")]
    [InlineData("×")]
    [InlineData("済・未")]
    public void A_box_under_a_shape_in_a_document_is_a_question(string written) =>
        AssertAsked(Word("requirement3", WordFile.P(WordFile.Run(written), Oval))["requirement3"]);

    [Theory]
    [InlineData("あり・なし")]
    [InlineData("□あり　□なし")]
    [InlineData("☑あり　□なし")]
    [InlineData("なし")]
    public void A_choice_under_a_shape_is_a_question(string written) =>
        AssertAsked(Word("pastSelection", WordFile.P(WordFile.Run(written), Oval))["pastSelection"]);

    [Fact]
    public void An_empty_box_beside_a_shape_at_its_label_is_a_question()
    {
        var file = SampleForms.Word(
            (field, written) =>
                WordFile.Cell(field.Id == "requirement3" ? "□ 確認" : SampleForms.ValueOf(field, written)),
            field => field.Text ?? field.Label
        );
        var label = WordFile.Text(CallForms.Form1.Fields.Single(field => field.Id == "requirement3").Text!);
        var form = Assert.Single(
            CallForms
                .Read(
                    OfficeZip.With(
                        file,
                        "word/document.xml",
                        xml => xml.Replace($"{label}</w:r>", $"{label}</w:r>{Oval}", StringComparison.Ordinal)
                    )
                )
                .Forms
        );

        AssertAsked(form["requirement3"]);
        Assert.Equal("true", form["requirement4"].Value);
    }

    [Fact]
    public void A_shape_elsewhere_leaves_every_box_and_choice_what_it_is()
    {
        var form = Word("goal", WordFile.P(WordFile.Run("以上の姿を目指す。"), Oval));

        Assert.Equal(("true", "以上の姿を目指す。"), (form["requirement3"].Value, form["goal"].Value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("有・無")]
    [InlineData("□")]
    [InlineData("○")]
    [InlineData("×")]
    public void A_consent_under_a_shape_is_a_question(string? consent)
    {
        var consents = Consents(consent, Shape("sp", 3, 8));

        Assert.Equal(["true:Exact", ":Ambiguous", "true:Exact"], consents);
    }

    [Theory]
    [InlineData("sp")]
    [InlineData("cxnSp")]
    [InlineData("pic")]
    public void A_line_through_an_entry_makes_its_consent_a_question(string element) =>
        Assert.Equal(["true:Exact", ":Ambiguous", "true:Exact"], Consents("○", Shape(element, 2, 8)));

    [Theory]
    [InlineData(0, 0)] // a logo at the head
    [InlineData(9, 8)] // beside the list
    [InlineData(3, 40)] // below it
    [InlineData(7, 8)] // on a free text
    public void A_shape_that_lies_on_no_consent_and_no_name_changes_nothing(int column, int row) =>
        Assert.Equal(["true:Exact", "true:Exact", "true:Exact"], Consents("○", Shape("sp", column, row)));

    private static void AssertAsked(FieldReading reading) =>
        Assert.Equal((null, Confidence.Ambiguous), (reading.Value, reading.Confidence));

    private static FormReading Word(string id, string paragraph) =>
        Assert.Single(
            CallForms
                .Read(
                    SampleForms.Word(
                        (field, written) =>
                            WordFile.Cell(field.Id == id ? paragraph : SampleForms.ValueOf(field, written))
                    )
                )
                .Forms
        );

    private static string Shape(string element, int column, int row) =>
        $"<xdr:twoCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:row>{row}</xdr:row></xdr:from><xdr:to><xdr:col>{column}</xdr:col><xdr:row>{row}</xdr:row></xdr:to><xdr:{element}><xdr:spPr/></xdr:{element}></xdr:twoCellAnchor>";

    /// <summary>Of three entries in the rows 8 to 10; the second has this consent.</summary>
    private static IEnumerable<string> Consents(string? second, string shape)
    {
        string?[] Entry(int number, string code, string name, string? consent) =>
            [$"{number}", code, name, consent, "総務課", "県庁 太郎", "a@city.example.lg.jp", "課題", "支援"];
        var file = new ExcelFile()
            .Sheet(
                "連携市区町村",
                [
                    ["様式2"],
                    [null],
                    [null],
                    [null],
                    ["都道府県名", null, "島根県"],
                    [null],
                    SampleForms.Header(0),
                    Entry(1, "322016", "松江市", "○"),
                    Entry(2, "325252", "海士町", second),
                    Entry(3, "325058", "吉賀町", "○"),
                ]
            )
            .Build()
            .With(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing\" Target=\"../side.xml\"/></Relationships>"
            )
            .With(
                "xl/side.xml",
                $"<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\">{shape}</xdr:wsDr>"
            );
        return Assert
            .Single(CallForms.Read(file).Forms)
            .Table("municipalities")
            .Rows.Select(row => $"{row["consent"].Value}:{row["consent"].Confidence}");
    }
}
