using SeisFunctions.Forms;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>
/// Values whose pieces stand apart, several values in one place, and places that are not beside their label.
/// </summary>
public sealed class SharedPlaceTests
{
    [Theory]
    [InlineData("職名|知事|氏名|架空 太郎")]
    [InlineData("氏名|架空 太郎|職名|知事")]
    [InlineData("知事|架空 太郎")]
    [InlineData("職：知事\n氏名：架空 太郎")]
    [InlineData("（職）知事　（氏名）架空 太郎")]
    [InlineData("役職 知事　氏名 架空 太郎")]
    public void A_post_and_a_name_are_put_together(string cells) =>
        AssertRepaired("知事　架空 太郎", Read(Row(["代表者 職・氏名", .. cells.Split('|')]))["representative"]);

    [Fact]
    public void A_post_and_a_name_with_a_label_each_are_put_together() =>
        AssertRepaired(
            "知事　架空 太郎",
            Read(Row("代表者氏名", "架空 太郎") + Row("代表者職名", "知事"))["representative"]
        );

    [Theory]
    [InlineData("職名|知事|部長")]
    [InlineData("知事|架空|太郎")]
    [InlineData("職名|知事|職名|副知事")]
    public void Pieces_that_are_not_told_apart_are_for_a_person_to_judge(string cells) =>
        Assert.Equal(
            Confidence.Ambiguous,
            Read(Row(["代表者 職・氏名", .. cells.Split('|')]))["representative"].Confidence
        );

    [Theory]
    [InlineData("電話番号／メールアドレス", "0852-00-0000／ka@pref.example.lg.jp")]
    [InlineData("電話番号・メールアドレス", "0852-00-0000\nka@pref.example.lg.jp")]
    [InlineData("電話・メール", "0852-00-0000　ka@pref.example.lg.jp")]
    [InlineData("電話番号（メールアドレス）", "0852-00-0000（ka@pref.example.lg.jp）")]
    [InlineData("TEL/E-mail", "0852-00-0000|ka@pref.example.lg.jp")]
    public void Two_values_under_one_label_are_taken_apart(string label, string value)
    {
        var form = Read(Row([label, .. value.Split('|')]));

        AssertRepaired("0852-00-0000", form["telephone"]);
        AssertRepaired("ka@pref.example.lg.jp", form["email"]);
    }

    [Fact]
    public void Two_texts_under_one_label_are_taken_apart_by_the_stroke_that_parts_their_labels()
    {
        var form = Read(Row("担当部局・課／担当者 職・氏名", "総務課／課長　架空 花子"));

        AssertRepaired("総務課", form["department"]);
        AssertRepaired("課長　架空 花子", form["contactName"]);
    }

    [Fact]
    public void Texts_that_nothing_parts_are_for_a_person_to_judge()
    {
        var form = Read(Row("代表者 職・氏名、所在地", "知事　架空 太郎　松江市殿町1"));

        AssertAmbiguous(form["representative"]);
        AssertAmbiguous(form["address"]);
    }

    [Fact]
    public void All_of_a_contact_in_one_cell_is_taken_apart_line_by_line()
    {
        const string Label = "担当者（職・氏名、ふりがな、電話番号、メールアドレス）";
        var form = Read(Row(Label, "課長　架空 花子\nかくう はなこ\n0852-00-0000\nka@pref.example.lg.jp"));

        Assert.Equal(
            ["課長　架空 花子", "かくう はなこ", "0852-00-0000", "ka@pref.example.lg.jp"],
            new[] { "contactName", "contactKana", "telephone", "email" }.Select(id => form[id].Value)
        );
        AssertAmbiguous(Read(Row(Label, "課長　架空 花子\n0852-00-0000\nka@pref.example.lg.jp"))["contactName"]);
    }

    [Fact]
    public void A_reading_behind_a_name_is_no_part_of_the_name() =>
        AssertRepaired(
            "知事　架空 太郎",
            Read(Row("代表者 職・氏名", "知事　架空 太郎（かくう たろう）"))["representative"]
        );

    [Theory]
    [InlineData("課長　架空 花子　0852-00-0000")]
    [InlineData("課長　架空 花子（電話 0852-00-0000）")]
    [InlineData("課長　架空 花子\nTEL：0852-00-0000")]
    [InlineData("課長　架空 花子０８５２－００－００００")]
    [InlineData("課長　架空 花子、0852（00）0000、ka@pref.example.lg.jp")]
    public void A_telephone_number_behind_a_name_is_that_of_the_entry_for_it(string written)
    {
        var form = Read(Row("担当者 職・氏名", written) + Row("電話番号", ""));

        AssertRepaired("課長　架空 花子", form["contactName"]);
        AssertRepaired("0852-00-0000", form["telephone"]);
    }

    [Theory]
    [InlineData("課長　架空 花子　ka@pref.example.lg.jp")]
    [InlineData("課長　架空 花子（メール：ka@pref.example.lg.jp）")]
    [InlineData("課長　架空 花子 0852-00-0000 / E-mail: ka@pref.example.lg.jp")]
    public void A_mail_address_behind_a_name_is_that_of_the_entry_for_it(string written)
    {
        var form = Read(Row("担当者 職・氏名", written));

        AssertRepaired("課長　架空 花子", form["contactName"]);
        AssertRepaired("ka@pref.example.lg.jp", form["email"]);
    }

    [Fact]
    public void A_number_behind_a_name_changes_nothing_in_the_entry_for_it()
    {
        var form = Read(Row("担当者 職・氏名", "課長　架空 花子　090-0000-0000") + Row("電話番号", "0852-00-0000"));

        AssertRepaired("課長　架空 花子", form["contactName"]);
        Assert.Equal(("0852-00-0000", Confidence.Exact), (form["telephone"].Value, form["telephone"].Confidence));
    }

    [Theory]
    [InlineData("0852-00-0000　架空 花子")]
    [InlineData("架空 花子　0852-00-0000　不在時は見本 次郎")]
    [InlineData("架空 花子　ka@pref.example.lg.jp 見本 次郎")]
    [InlineData("0852-00-0000")]
    public void A_number_that_cannot_be_told_from_the_name_makes_it_a_question(string written) =>
        AssertAmbiguous(Read(Row("担当者 職・氏名", written))["contactName"]);

    [Theory]
    [InlineData("〒010-8570 秋田県秋田市山王4-1-1")]
    [InlineData("〒690-8501　島根県松江市殿町1番地（本庁舎6階）")]
    [InlineData("島根県松江市殿町1-0852")]
    public void Numbers_of_an_address_are_no_telephone_number(string written)
    {
        var form = Read(Row("所在地", written));

        Assert.Equal(
            (written, Confidence.Exact, Confidence.LabelNotFound),
            (form["address"].Value, form["address"].Confidence, form["telephone"].Confidence)
        );
    }

    [Theory]
    [InlineData("担当課：企画課担当部局・課等|総務課")]
    [InlineData("担当課：企画課|総務課")]
    [InlineData("担当課：企画課|総務部、防災課")]
    public void A_value_beside_its_label_and_another_one_in_the_next_cell_are_a_question(string cells) =>
        AssertAmbiguous(Read(Row(cells.Split('|')))["department"]);

    [Theory]
    [InlineData("申請の区分：□通常|☑広域リージョン連携（代表都道府県）", "広域リージョン連携（代表都道府県）")]
    [InlineData("申請の区分：☑通常|☑広域リージョン連携（代表都道府県）", null)]
    [InlineData("申請の区分：☑通常|予定", null)]
    public void Options_beside_their_label_and_in_the_next_cell_are_one_choice(string cells, string? value) =>
        Assert.Equal(value, Read(Row(cells.Split('|')))["applicationKind"].Value);

    [Theory]
    [InlineData("担当課：総務課|")]
    [InlineData("担当課：総務課|記入要領 p.2")]
    [InlineData("担当課：総務課|※正式名称")]
    [InlineData("担当課：総務課|電話番号：0852-00-0000")]
    [InlineData("担当課：総務課|総務課")]
    public void A_remark_or_another_entry_in_the_next_cell_leaves_the_value_what_it_is(string cells) =>
        Assert.Equal(
            ("総務課", Confidence.Exact),
            (Read(Row(cells.Split('|')))["department"].Value, Read(Row(cells.Split('|')))["department"].Confidence)
        );

    [Fact]
    public void Two_values_under_one_label_that_cannot_be_taken_apart_are_reported_for_both()
    {
        var form = Read(Row("電話番号／メールアドレス", "0852-00-0000番、ka＠県庁"));

        Assert.All(new[] { "telephone", "email" }, id =>
            Assert.True(form[id] is { Value: null, Confidence: Confidence.Unreadable or Confidence.Ambiguous })
        );
    }

    [Theory]
    [InlineData("担当者 職・氏名（ふりがな）", "課長　架空 花子（かくう はなこ）")]
    [InlineData("担当者（フリガナ）", "課長　架空 花子（かくう はなこ）")]
    [InlineData("担当者 職・氏名（ふりがな）", "課長　架空 花子\nかくう はなこ")]
    public void The_reading_of_a_name_in_brackets_is_no_part_of_the_name(string label, string value)
    {
        var form = Read(Row(label, value));

        AssertRepaired("課長　架空 花子", form["contactName"]);
        AssertRepaired("かくう はなこ", form["contactKana"]);
    }

    [Fact]
    public void A_bracket_in_a_label_that_its_value_lacks_takes_nothing_apart()
    {
        var form = Read(Row("担当者 職・氏名（ふりがな）", "課長　架空 花子"));

        Assert.Equal(
            ("課長　架空 花子", Confidence.LabelNotFound),
            (form["contactName"].Value, form["contactKana"].Confidence)
        );
    }

    [Fact]
    public void Values_in_the_table_behind_that_of_their_labels_are_read()
    {
        var form = Read(
            new WordFile()
                .Paragraph("様式1")
                .Paragraph($"令和8年度 {CallForms.Form1.Title}")
                .Table(
                    Row("必要性", "高い"),
                    Row("効率性・効果", "高い"),
                    Row("実現可能性", "高い"),
                    Row("目指す姿", "共同")
                )
                .Paragraph("1 申請者")
                .Table(Row("都道府県名"), Row("担当部局・課"), Row("メールアドレス"), Row("所在地"))
                .Xml("<w:p/>")
                .Table(Row("島根県"), Row("総務課"), Row("ka@pref.example.lg.jp"), Row(""))
        );

        AssertRepaired("島根県", form["prefecture"]);
        AssertRepaired("総務課", form["department"]);
        AssertRepaired("ka@pref.example.lg.jp", form["email"]);
        Assert.Equal((Confidence.Blank, "表3 4行1列"), (form["address"].Confidence, form["address"].Location));
    }

    [Theory]
    [InlineData("○|通常||広域リージョン連携（代表都道府県）", "通常")]
    [InlineData("|通常|○|広域リージョン連携（代表都道府県）", "広域リージョン連携（代表都道府県）")]
    [InlineData("通常|○|広域リージョン連携（代表都道府県）|", "通常")]
    [InlineData("通常||広域リージョン連携（代表都道府県）|☑", "広域リージョン連携（代表都道府県）")]
    [InlineData("○|通常|○|広域リージョン連携（代表都道府県）", null)]
    public void A_mark_in_the_cell_beside_an_option_chooses_it(string cells, string? value) =>
        Assert.Equal(value, Read(Row(["申請の区分", .. cells.Split('|')]))["applicationKind"].Value);

    private static void AssertAmbiguous(FieldReading field) =>
        Assert.Equal((null, Confidence.Ambiguous), (field.Value, field.Confidence));

    private static void AssertRepaired(string value, FieldReading field) =>
        Assert.Equal((value, Confidence.Repaired), (field.Value, field.Confidence));

    private static FormReading Read(string rows) =>
        Read(
            new WordFile()
                .Paragraph("様式1")
                .Paragraph($"令和8年度 {CallForms.Form1.Title}")
                .Table(
                    Row("都道府県名", "島根県"),
                    Row("必要性", "高い"),
                    Row("実現可能性", "高い"),
                    Row("効率性・効果", "高い"),
                    Row("連携する都道府県", "鳥取県"),
                    Row("目指す姿", "共同"),
                    Row("具体的な内容", "研修"),
                    Row("地域DX推進体制の現状", "協議会"),
                    rows
                )
        );

    private static FormReading Read(WordFile file) => Assert.Single(CallForms.Read(file.Build()).Forms);
}
