using SeisFunctions.Checking;
using SeisFunctions.Forms;
using SeisFunctions.Forms.Findings;
using SeisFunctions.Forms.Remarks;

namespace SeisFunctions.Tests.Remarks;

/// <summary>Which findings are said in which file that goes back.</summary>
public sealed class RemarkTextTests
{
    private static readonly Finding OfForm1 = Finding("電話番号を直してください。", "様式1", "表1 7行2列");
    private static readonly Finding OfForm2 = Finding("同意を直してください。", "様式2", "連携市区町村!D7");
    private static readonly Finding Missing = FormFinding.Missing("様式3", "計画書");

    [Fact]
    public void Each_file_gets_what_is_said_of_its_forms_and_the_first_what_is_said_of_none()
    {
        Finding[] told = [OfForm1, OfForm2, Missing];

        Assert.Equal(
            [new Remark("様式1", "表1 7行2列", OfForm1.Message), new Remark("様式1", null, Missing.Message)],
            RemarkTexts.Of(told, "a.docx", ["様式1"], takesTheRest: true)
        );
        // What another sender's form lacks is not said in this one.
        Assert.Equal(
            [new Remark("様式2", "連携市区町村!D7", OfForm2.Message)],
            RemarkTexts.Of(told, "b.xlsx", ["様式2"], takesTheRest: false)
        );
    }

    [Fact]
    public void What_is_said_of_a_file_stands_in_it_and_what_is_said_of_another_or_of_the_mail_in_none()
    {
        var (own, other, mail) = (
            Finding("変更履歴があります。", null, "段落3") with { File = "a.docx" },
            Finding("PDFです。", null, null) with { File = "c.pdf" },
            Finding("件名がありません。", null, null)
        );

        Assert.Equal(
            [new Remark(null, "段落3", own.Message)],
            RemarkTexts.Of([own, other, mail], "a.docx", ["様式1"], takesTheRest: true)
        );
    }

    [Theory]
    [InlineData("様式1.docx", FileFormat.Word, "様式1（コメント付き）.docx")]
    [InlineData("様式1（コメント付き）.docx", FileFormat.Word, "様式1（コメント付き）.docx")]
    [InlineData("様式2", FileFormat.Excel, "様式2（コメント付き）.xlsx")]
    [InlineData("..\\..\\様式2.xlsm", FileFormat.Excel, "様式2（コメント付き）.xlsx")]
    [InlineData("a\u202excod.docx", FileFormat.Word, "axcod（コメント付き）.docx")]
    [InlineData("", FileFormat.Word, "様式（コメント付き）.docx")]
    public void A_file_goes_back_under_its_name_with_a_word_that_it_has_comments(
        string name,
        FileFormat format,
        string given
    ) => Assert.Equal(given, RemarkTexts.NameOf(name, format));

    [Fact]
    public void Officers_are_told_why_a_file_does_not_go_back() =>
        Assert.Equal(
            Enum.GetValues<RemarkRefusal>().Length,
            Enum.GetValues<RemarkRefusal>().Select(RemarkTexts.WhyNot).Distinct().Count()
        );

    private static Finding Finding(string message, string? form, string? location) =>
        new("field.invalid", Severity.Error, message, form, location);
}
