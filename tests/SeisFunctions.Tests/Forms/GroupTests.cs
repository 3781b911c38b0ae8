using SeisFunctions.Forms;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms;

/// <summary>Marks that are only understood together, and what is said about them elsewhere in the form.</summary>
public sealed class GroupTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string?>> Head = [["様式2"], [$"令和8年度 {CallForms.Form2.Title}"], ["都道府県名", null, "島根県"]];

    [Theory]
    [InlineData("凡例　○：同意済", "true", "true")]
    [InlineData("凡例　○：同意見込み", null, null)]
    [InlineData("※同意欄の○は見込みを含む", null, null)]
    [InlineData("※海士町は首長決裁の予定", "true", null)]
    [InlineData("※行が足りない場合は追加してください", "true", "true")]
    [InlineData("※同意欄は、首長の同意を得ている場合に○を記入してください", "true", "true")]
    [InlineData("同意について、費用負担がない旨の条件あり", null, null)]
    [InlineData("海士町とは別途覚書を交わす", "true", null)]
    [InlineData("対象：松江市、海士町", "true", "true")]
    public void A_legend_or_note_puts_the_column_or_the_row_that_it_speaks_of_in_doubt(string note, string? first, string? second)
    {
        var rows = Read([[note], SampleForms.Header(0), .. SampleAnswers.Municipalities]);

        Assert.Equal([first, second], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("備考", "参加取下げ", null)]
    [InlineData("備考", "県東部", "true")]
    [InlineData("備考", "継続（令和6年度選定）", "true")]
    [InlineData("備考", "首長の了承は得られそう", null)]
    [InlineData("備考", "同意？", null)]
    [InlineData("所管の議会", "○", null)]
    [InlineData("人口", "20万人", "true")]
    [InlineData("担当者の電話番号", "後日連絡します", "true")]
    [InlineData("昨年度の参加", "○", "true")]
    public void A_remark_beside_an_entry_is_understood_or_puts_it_in_doubt(string head, string remark, string? consent)
    {
        var rows = Read([[.. SampleForms.Header(0), head], [.. SampleAnswers.Municipalities[0], remark], SampleAnswers.Municipalities[1]]);

        Assert.Equal([consent, "true"], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void A_remark_that_reaches_down_over_several_entries_speaks_of_each()
    {
        var rows = Read([[.. SampleForms.Header(0), "備考"], [.. SampleAnswers.Municipalities[0], "議決待ち"], SampleAnswers.Municipalities[1]], after: "<mergeCells><mergeCell ref=\"J5:J6\"/></mergeCells>");

        Assert.Equal([null, null], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void A_remark_in_the_second_line_of_an_entry_speaks_of_it()
    {
        var rows = Read([[.. SampleForms.Header(0), "備考"], SampleAnswers.Municipalities[0], [null, null, null, null, null, null, null, "通院の足の確保。", null, "議決待ち"], SampleAnswers.Municipalities[1]]);

        Assert.Equal([null, "true"], rows.Select(row => row["consent"].Value));
    }

    [Theory]
    [InlineData("※３月末までに正式な同意を得る予定", "○※")]
    [InlineData("*1 議会への説明後に同意する見込み", "○*1")]
    [InlineData("（注）条件付き同意（費用負担がないこと）", "○（注）")]
    public void A_footnote_speaks_of_the_entry_that_carries_its_sign_and_of_no_other(string note, string marked)
    {
        IReadOnlyList<string?> first = [.. SampleAnswers.Municipalities[0].Select(cell => cell == "○" ? marked : cell)];

        var rows = Read([SampleForms.Header(0), first, SampleAnswers.Municipalities[1], [note]]);

        Assert.Equal([null, "true"], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void What_is_said_of_a_whole_column_leaves_a_no_one()
    {
        IReadOnlyList<string?> first = [.. SampleAnswers.Municipalities[0].Select(cell => cell == "○" ? "×" : cell)];

        var rows = Read([["※同意欄は、得られていない場合のみ×"], SampleForms.Header(0), first, SampleAnswers.Municipalities[1]]);

        Assert.Equal(["false", null], rows.Select(row => row["consent"].Value));
    }

    [Fact]
    public void A_second_line_of_an_answer_in_a_row_of_its_own_belongs_to_the_entry_above()
    {
        var rows = Read([SampleForms.Header(0), SampleAnswers.Municipalities[0], [null, null, null, null, null, null, null, "通院の足の確保。"], SampleAnswers.Municipalities[1]]);

        Assert.Equal(2, rows.Count);
        Assert.Equal((SampleAnswers.Municipalities[0][7] + "\n通院の足の確保。", Confidence.Repaired), (rows[0]["issues"].Value, rows[0]["issues"].Confidence));
    }

    [Theory]
    [InlineData("有", "協議中", "無", "○", null, null, "true")]
    [InlineData("有", "協議中", "無", null, "○", null, null)]
    [InlineData("有", "協議中", "無", null, null, "○", "false")]
    [InlineData("有", "不詳", "無", "○", null, null, null)]
    public void A_mark_says_what_its_head_says_and_nothing_where_a_head_is_not_understood(string head, string second, string third, string? a, string? b, string? c, string? consent)
    {
        var row = Assert.Single(Read([["No.", "団体コード", "市区町村名", "同意", null, null, "担当部署"], [null, null, null, head, second, third], ["1", "322016", "松江市", a, b, c, "総務課"]],
            after: "<mergeCells><mergeCell ref=\"D4:F4\"/></mergeCells>"));

        Assert.Equal(consent, row["consent"].Value);
    }

    [Theory]
    [InlineData("☑", "☐ 確認", null)]
    [InlineData("", "☐ 確認", "false")]
    [InlineData("", "☑ 確認", "true")]
    public void A_mark_in_front_of_one_requirement_whose_box_is_empty_is_a_question(string mark, string box, string? value)
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Word(new WordFile().Paragraph("5 応募要件の確認").Table([.. fields.Select(field => Row((field.Id == "requirement3" ? mark : "") + field.Text, field.Id == "requirement3" ? box : "☐ 確認"))]));

        Assert.Equal(value, form["requirement3"].Value);
    }

    [Fact]
    public void A_sentence_that_confirms_all_makes_empty_boxes_a_question()
    {
        var fields = CallForms.Form1.Parts[4].Fields;

        var form = Word(new WordFile().Paragraph("5 応募要件の確認").Table([.. fields.Select(field => Row(field.Text!, "☐ 確認"))]).Paragraph("以上、全項目を確認済み"));

        Assert.All(fields, field => Assert.Null(form[field.Id].Value));
    }

    private static FormReading Word(WordFile sections) => Assert.Single(CallForms.Read(new WordFile().Paragraph("様式1").Paragraph($"令和8年度 {CallForms.Form1.Title}").Xml(sections.Body)
        .Paragraph("1 申請者").Table(Row("都道府県名", "島根県"), Row("担当部局・課", "総務課"), Row("電話番号", "03-0000-0000"), Row("所在地", "松江市")).Build()).Forms);

    private static IReadOnlyList<RowReading> Read(IReadOnlyList<IReadOnlyList<string?>> rows, string after = "") =>
        Assert.Single(CallForms.Read(new ExcelFile().Sheet("連携市区町村", [.. Head, .. rows], after: after).Build()).Forms).Table("municipalities").Rows;
}
