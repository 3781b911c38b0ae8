using SeisFunctions.Forms;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>What stands above and below the pages of a document may speak of all that is on them.</summary>
public sealed class PageTextTests
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData("header", "※要件5は4月以降に確認予定", null, "true")]
    [InlineData("footer", "※本申請は県議会の議決を条件とする", null, null)]
    [InlineData("footer", "※チェックは予定を含む", null, null)]
    [InlineData("footer", "全ての要件は見込みである", null, null)]
    public void A_note_around_the_pages_puts_the_boxes_that_it_speaks_of_in_doubt(
        string place,
        string text,
        string? fifth,
        string? sixth
    )
    {
        var form = Read(place, WordFile.Run(text));

        Assert.Equal((fifth, sixth), (form["requirement5"].Value, form["requirement6"].Value));
        Assert.Contains(form.Account, entry => entry.Text == text && entry.As == AccountedAs.Unread);
        Assert.Contains(
            form.Findings,
            finding =>
                finding.Severity == Severity.Warning
                && (finding.Field == "応募要件5" || finding.Fields?.Contains("応募要件5") == true)
                && finding.Message.Contains(text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_note_around_the_pages_puts_the_choice_that_it_names_in_doubt()
    {
        var form = Read("header", WordFile.Run("申請の区分は広域に変更予定"));

        Assert.Equal((null, "true"), (form["applicationKind"].Value, form["requirement5"].Value));
    }

    [Fact]
    public void What_a_page_says_of_being_a_draft_is_told_in_a_warning()
    {
        var form = Read("header", WordFile.Run("案（未定稿）"));

        Assert.Equal("true", form["requirement5"].Value);
        var told = Assert.Single(form.Findings, finding => finding.Code == "form.unreadText");
        Assert.Equal((Severity.Warning, "案（未定稿）"), (told.Severity, told.Value));
    }

    [Fact]
    public void Every_text_around_the_pages_is_accounted_for_and_told()
    {
        var form = Read("header", WordFile.Run("案") + "<w:r><w:tab/></w:r>" + WordFile.Run("よろしく御査収願います"));

        Assert.Equal(
            ["案", "よろしく御査収願います"],
            form.Account.Where(entry => entry.As == AccountedAs.Unread).Select(entry => entry.Text)
        );
        Assert.Contains(
            form.Findings,
            finding =>
                finding.Severity == Severity.Info
                && finding.Message.Contains("よろしく御査収願います", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("<w:r><w:t>様式1</w:t></w:r>")]
    [InlineData("<w:r><w:t>（様式１）　島根県</w:t></w:r>")]
    [InlineData("<w:r><w:t>- 1 -</w:t></w:r>")]
    [InlineData("<w:r><w:t>1 / 3 ページ</w:t></w:r>")]
    [InlineData("<w:r><w:t>令和8年3月　企画課</w:t></w:r>")]
    [InlineData("<w:fldSimple w:instr=\" FILENAME \"><w:r><w:t>様式1_調整中.docx</w:t></w:r></w:fldSimple>")]
    [InlineData(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> FILENAME \\p </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r><w:t>様式1案.docx</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    )]
    public void What_is_usual_around_the_pages_stays_quiet(string runs)
    {
        var form = Read("header", runs);

        Assert.Equal("true", form["requirement5"].Value);
        Assert.DoesNotContain(form.Findings, finding => finding.Code == "form.unreadText");
    }

    private static FormReading Read(string place, string runs)
    {
        var file = SampleForms
            .Word()
            .Without("word/_rels/document.xml.rels")
            .With(
                "word/_rels/document.xml.rels",
                $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId9\" Type=\"{Office}/{place}\" Target=\"{place}1.xml\"/></Relationships>"
            )
            .With($"word/{place}1.xml", $"<w:hdr xmlns:w=\"{Main}\"><w:p>{runs}</w:p></w:hdr>");
        return Assert.Single(CallForms.Read(file).Forms);
    }
}
