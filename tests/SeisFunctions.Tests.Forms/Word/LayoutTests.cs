using SeisFunctions.Forms;
using static SeisFunctions.Tests.Forms.WordFile;

namespace SeisFunctions.Tests.Forms.Word;

/// <summary>Layouts of their own that prefectures give 様式1 when they type it anew.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Entries_inside_the_options_of_another_are_read()
    {
        var form = Read(
            Start().Table(Row("過去の選定", "☑あり（選定年度：令和6年度、当時の連携市区町村数：3市町村）　☐なし"))
        );

        Assert.Equal(
            ("あり", "令和6年度", "3"),
            (form["pastSelection"].Value, form["pastYear"].Value, form["pastMunicipalities"].Value)
        );
    }

    [Fact]
    public void Boxes_listed_in_one_cell_are_read_line_by_line()
    {
        var form = Read(
            Start()
                .Table(
                    Row(
                        "受けたい支援",
                        "☑【必須】地域DX推進体制の構築支援\n☐【希望】課題整理・取組方針策定\n■ 人材育成・連携方策　□ ソリューション実装計画の策定\nレ ソリューション実装の推進"
                    )
                )
        );

        Assert.Equal(
            ("true", "false", "true", "false", "true"),
            (
                form["supportStructure"].Value,
                form["supportIssues"].Value,
                form["supportPeople"].Value,
                form["supportPlan"].Value,
                form["supportSolution"].Value
            )
        );
    }

    [Fact]
    public void Boxes_in_a_column_left_of_their_text_are_read()
    {
        var fields = CallForms.Form1.Parts[4].Fields;
        var form = Read(
            Start()
                .Paragraph("5 応募要件の確認")
                .Table([.. fields.Select(field => Row(field.Id == "requirement9" ? "□" : "☑", field.Text!))])
        );

        Assert.All(fields, field => Assert.Equal(field.Id == "requirement9" ? "false" : "true", form[field.Id].Value));
    }

    [Fact]
    public void Requirements_with_number_text_and_box_in_three_columns_are_read()
    {
        var fields = CallForms.Form1.Parts[4].Fields.Where(field => char.IsAsciiDigit(field.Text![0])).ToList();
        var form = Read(
            Start()
                .Paragraph("5 応募要件の確認")
                .Table([
                    Row("番号", "応募要件", "確認"),
                    .. fields.Select(field =>
                        Row(
                            field.Text!.Split(' ')[0],
                            field.Text[(field.Text.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                            field.Id == "requirement9" ? "" : "○"
                        )
                    ),
                ])
        );

        Assert.All(fields, field => Assert.Equal(field.Id == "requirement9" ? null : "true", form[field.Id].Value));
    }

    [Fact]
    public void Two_labels_with_colons_in_one_cell_are_read()
    {
        var form = Read(
            Start().Table(Row("連絡先", "電話：0852-11-1111　E-mail：kanko@pref.example.lg.jp\n住所：松江市架空町"))
        );

        Assert.Equal(
            ("0852-11-1111", "kanko@pref.example.lg.jp", "松江市架空町"),
            (form["telephone"].Value, form["email"].Value, form["address"].Value)
        );
    }

    [Fact]
    public void A_frame_below_a_label_holds_its_answer()
    {
        var form = Read(
            Start()
                .Paragraph("３　現状と課題")
                .Paragraph("(1) 地域DX推進体制の現状")
                .Table(Row("一段落目\n二段落目"))
                .Paragraph("(2) 目指す姿")
                .Table(Row("姿"))
        );

        Assert.Equal(("一段落目\n二段落目", "姿"), (form["currentStructure"].Value, form["goal"].Value));
    }

    [Fact]
    public void A_consent_below_its_heading_is_read()
    {
        var form = Read(
            Start()
                .Paragraph("7 個人情報の取扱い")
                .Paragraph("個人情報は本公募に係る諸連絡に利用します。")
                .Paragraph("☑ 同意する")
        );

        Assert.Equal("true", form["personalDataConsent"].Value);
    }

    [Fact]
    public void A_choice_below_its_heading_is_read()
    {
        var form = Read(Start().Paragraph("2 申請の区分").Table(Row("□通常　☑広域リージョン連携（代表都道府県）")));

        Assert.Equal("広域リージョン連携（代表都道府県）", form["applicationKind"].Value);
    }

    [Fact]
    public void The_list_of_municipalities_typed_in_Word_is_read()
    {
        var file = new WordFile()
            .Paragraph("様式2")
            .Paragraph($"令和8年度 {CallForms.Form2.Title}")
            .Paragraph("都道府県名：島根県")
            .Table([
                Row([.. SampleForms.Header(0).OfType<string>()]),
                .. SampleAnswers.Municipalities.Select(row => Row([.. row])),
            ]);

        var form = Assert.Single(CallForms.Read(file.Build()).Forms);

        Assert.Equal(("form2", "島根県"), (form.FormId, form["prefecture"].Value));
        Assert.Equal(["松江市", "海士町"], form.Table("municipalities").Rows.Select(row => row["municipality"].Value));
        Assert.Equal("表1 2行3列", form.Table("municipalities").Rows[0]["municipality"].Location);
    }

    [Fact]
    public void A_list_cut_in_two_tables_goes_on_without_its_header()
    {
        var file = new WordFile()
            .Paragraph("様式2")
            .Paragraph($"令和8年度 {CallForms.Form2.Title}")
            .Paragraph("都道府県名：島根県")
            .Table(Row([.. SampleForms.Header(0).OfType<string>()]), Row([.. SampleAnswers.Municipalities[0]]))
            .Xml("<w:p/>")
            .Table(Row([.. SampleAnswers.Municipalities[1]]))
            .Build();

        var form = Assert.Single(CallForms.Read(file).Forms);

        Assert.Equal(["松江市", "海士町"], form.Table("municipalities").Rows.Select(row => row["municipality"].Value));
        Assert.Equal(
            "表2は表1の続きとして読み取りました。異なる場合は訂正して再提出してください。",
            Assert.Single(form.Findings).Message
        );
    }

    [Fact]
    public void A_list_cut_in_two_tables_may_repeat_its_header()
    {
        var header = Row([.. SampleForms.Header(0).OfType<string>()]);
        var file = new WordFile()
            .Paragraph("様式2")
            .Paragraph($"令和8年度 {CallForms.Form2.Title}")
            .Paragraph("都道府県名：島根県")
            .Table(header, Row([.. SampleAnswers.Municipalities[0]]))
            .Table(header, Row([.. SampleAnswers.Municipalities[1]]))
            .Build();

        Assert.Equal(
            ["松江市", "海士町"],
            Assert
                .Single(CallForms.Read(file).Forms)
                .Table("municipalities")
                .Rows.Select(row => row["municipality"].Value)
        );
    }

    [Fact]
    public void Both_forms_in_one_file_are_two_forms()
    {
        var file = OfficeZip.With(SampleForms.Word(), "word/document.xml", xml =>
            xml.Replace(
                "<w:sectPr/>",
                P("様式2")
                    + P($"令和8年度 {CallForms.Form2.Title}")
                    + $"<w:tbl>{Row([.. SampleForms.Header(0).OfType<string>()])}{string.Concat(SampleAnswers.Municipalities.Select(row => Row([.. row])))}</w:tbl><w:sectPr/>",
                StringComparison.Ordinal
            )
        );

        var forms = CallForms.Read(file).Forms;

        Assert.Equal(["form1", "form2"], forms.Select(form => form.FormId));
        Assert.Equal(
            SampleAnswers.Form1.Select(answer => (string?)answer.Value.Read),
            forms[0].Fields.Select(field => field.Value)
        );
    }

    [Fact]
    public void Answers_of_one_question_do_not_head_those_of_the_next()
    {
        var form = Read(
            Start()
                .Paragraph("2 申請の区分")
                .Table(Row("過去の選定", "あり", "なし"), Row("広域リージョン連携推進要綱に基づく宣言", "あり", "なし"))
        );

        Assert.Equal((null, null), (form["pastSelection"].Value, form["declaration"].Value));
    }

    [Fact]
    public void Values_in_a_table_beside_their_labels_are_mentioned_where_they_cannot_be_read()
    {
        var form = Read(
            Start()
                .Paragraph("1 申請者")
                .Table(Row("代表者 職・氏名"), Row("メールアドレス"))
                .Xml("<w:p/>")
                .Table(Row("知事　県庁 太郎", ""), Row("dx@pref.example.lg.jp", ""))
        );

        Assert.Equal(
            ["知事　県庁 太郎", "dx@pref.example.lg.jp"],
            form.Findings.Where(finding => finding.Code == "form.unreadText").Select(finding => finding.Value)
        );
    }

    [Fact]
    public void An_option_worded_as_a_section_is_an_option()
    {
        var form = Read(
            Start().Paragraph("2 申請の区分").Table(Row("申請の区分", "広域リージョン連携"), Row("過去の選定", "なし"))
        );

        Assert.Equal(
            ("広域リージョン連携（代表都道府県）", "なし"),
            (form["applicationKind"].Value, form["pastSelection"].Value)
        );
    }

    [Fact]
    public void Requirements_named_by_their_number_alone_are_found()
    {
        var fields = CallForms
            .Form1.Parts[4]
            .Fields.Where(field => field.Id.StartsWith("requirement", StringComparison.Ordinal))
            .ToList();
        var form = Read(
            Start()
                .Paragraph("5 応募要件の確認")
                .Table([.. fields.Select((field, index) => Row($"要件{index + 1}", index == 2 ? "☐" : "☑"))])
        );

        Assert.Equal(
            fields.Select((_, index) => (string?)(index == 2 ? "false" : "true")),
            fields.Select(field => form[field.Id].Value)
        );
    }

    private static WordFile Start() =>
        new WordFile()
            .Paragraph("様式1")
            .Paragraph($"令和8年度 {CallForms.Form1.Title}")
            .Table(
                Row("都道府県名", "島根県"),
                Row("担当部局・課", "総務課"),
                Row("ふりがな", "けんちょう"),
                Row("必要性", "高い"),
                Row("実現可能性", "高い"),
                Row("効率性・効果", "高い"),
                Row("目指す姿", "共同"),
                Row("連携する都道府県", "鳥取県")
            );

    private static FormReading Read(WordFile file) => Assert.Single(CallForms.Read(file.Build()).Forms);
}
