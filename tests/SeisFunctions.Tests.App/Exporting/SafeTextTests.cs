using SeisFunctions.Exporting;

namespace SeisFunctions.Tests.Exporting;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+81-3-0000-0000")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\n=1")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠A1")]
    [InlineData("  =1")]
    [InlineData("\u3000=1")]
    [InlineData("\0=1")]
    public void What_could_start_a_formula_is_text(string text) => Assert.StartsWith("'", SafeText.ForCsv(text));

    [Theory]
    [InlineData("千代田区", "千代田区")]
    [InlineData("a=1", "a=1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("髙﨑\u0000\u0008😀", "髙﨑😀")]
    public void Other_text_stays_as_it_is_without_what_XML_cannot_hold(string? text, string expected) =>
        Assert.Equal(expected, SafeText.ForCsv(text));

    [Theory]
    [InlineData("=1+1", "=1+1")]
    [InlineData("-", "-")]
    [InlineData("受付_x000D_番号", "受付_x005F_x000D_番号")]
    [InlineData("a_b_x12_c", "a_b_x12_c")]
    public void A_cell_of_a_workbook_shows_the_text_as_it_was_written(string text, string stored)
    {
        Assert.Equal(stored, SafeText.ForCell(text));
    }

    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("髙", SafeText.ForCsv("髙" + (char)0xd83d));

    [Fact]
    public void Text_ends_where_a_cell_ends() => Assert.Equal(32_767, SafeText.ForCsv(new string('あ', 40_000)).Length);

    [Theory]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("C:\\Windows\\a.docx", "C__Windows_a.docx")]
    [InlineData("様式1\u202exslx.exe", "様式1_xslx.exe")]
    [InlineData("𠮷野町.docx", "𠮷野町.docx")]
    [InlineData("", "file")]
    [InlineData("...", "file")]
    public void Names_of_files_cannot_lead_elsewhere_nor_mislead(string name, string expected) =>
        Assert.Equal(expected, FileNames.Safe(name));
}
